import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { DayField } from '../../parts/DayField.js';
import { SelectField } from '../../parts/SelectField.js';
import { instantOf, isNow, localOf, NOW, type AsOf } from '../../parts/as-of.js';

const isPlace = (text: string): boolean => /^\d{1,20}$/.test(text);

type By = 'now' | 'place' | 'instant';

/** Now, a position in the log, or an instant in the organisation's time zone. */
function useKnownAt({ knownAt: known }: AsOf, timeZone: string) {
  const was: By = known === undefined ? 'now' : isPlace(known) ? 'place' : 'instant';
  const [by, setBy] = useState(was);
  const [place, setPlace] = useState(was === 'place' && known !== undefined ? known : '');
  const [local, setLocal] = useState(() => (was === 'instant' ? localIn(known, timeZone) : ''));
  const knownAt = { now: '', place, instant: local === '' ? '' : instantOf(local, timeZone) }[by];
  const isWell = { now: true, place: isPlace(place), instant: local !== '' }[by];
  return { by, setBy, place, setPlace, local, setLocal, knownAt, isWell };
}

/** Empty where the address names no instant. */
const localIn = (instant = '', timeZone: string): string =>
  Number.isNaN(Date.parse(instant)) ? '' : localOf(instant, timeZone);

/** Chooses the time of a file: what was known then, and what had happened by then. */
export function AsOfForm({
  asOf,
  onChange,
}: {
  readonly asOf: AsOf;
  readonly onChange: (asOf: AsOf) => void;
}) {
  const say = useText();
  const { timeZone, today } = useWho().organisation;
  const { by, setBy, place, setPlace, local, setLocal, knownAt, isWell } = useKnownAt(asOf, timeZone);
  const [effectiveOn, setEffectiveOn] = useState(asOf.effectiveOn ?? '');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onChange({
      ...(knownAt === '' ? {} : { knownAt }),
      ...(effectiveOn === '' ? {} : { effectiveOn }),
    });
  };
  return (
    <form className="row screen-only" onSubmit={submit}>
      <SelectField
        label={say('file.known')}
        value={by}
        options={[
          { value: 'now', label: say('file.known-now') },
          { value: 'instant', label: say('file.known-instant') },
          { value: 'place', label: say('file.known-place') },
        ]}
        onChange={setBy}
      />
      {by === 'instant' ? (
        <TextInput
          label={say('file.instant')}
          type="datetime-local"
          value={local}
          onChange={({ currentTarget }) => {
            setLocal(currentTarget.value);
          }}
        />
      ) : null}
      {by === 'place' ? (
        <TextInput
          label={say('seals.place')}
          inputMode="numeric"
          value={place}
          onChange={({ currentTarget }) => {
            setPlace(currentTarget.value.trim());
          }}
        />
      ) : null}
      <DayField
        label={say('file.effective-on')}
        max={today}
        value={effectiveOn}
        onChange={({ currentTarget }) => {
          setEffectiveOn(currentTarget.value);
        }}
      />
      <Button type="submit" disabled={!isWell}>
        {say('file.look')}
      </Button>
      {isNow(asOf) ? null : (
        <Button
          variant="default"
          onClick={() => {
            onChange(NOW);
          }}
        >
          {say('file.back')}
        </Button>
      )}
    </form>
  );
}
