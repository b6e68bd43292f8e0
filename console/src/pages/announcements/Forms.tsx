import { NumberInput, Switch, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { SelectField } from '../../parts/SelectField.js';
import { useRead } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';

const MOST_CHARACTERS = 10_000;
const KINDS = ['all-staff', 'plenary', 'leading-group'] as const;

/** Announces something to everybody, or to an office. */
export function AnnounceForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const [announcementId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState({ title: '', text: '' });
  const [officeId, setOfficeId] = useState('');
  const [mustAcknowledge, setMust] = useState(false);
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  const offices = (data?.items ?? []).filter(({ closedOn }) => closedOn === null);
  const [title, text] = [typed.title.trim(), typed.text.trim()];
  return (
    <ActForm
      command="announce"
      fields={{ announcementId, title, text, mustAcknowledge, ...(officeId === '' ? {} : { officeId }) }}
      go={say('announcing.go')}
      isFinal
      isReady={title !== '' && text !== ''}
      seenAt={(minPosition) => pointbook.read('/v1/announcements', { query: { limit: 1, minPosition } })}
      onDone={onDone}
    >
      <p>{say('announcing.does')}</p>
      <TextInput
        label={say('announcing.title')}
        value={typed.title}
        maxLength={200}
        required
        onChange={({ currentTarget }) => {
          setTyped({ ...typed, title: currentTarget.value });
        }}
      />
      <Textarea
        label={say('announcing.text')}
        value={typed.text}
        maxLength={MOST_CHARACTERS}
        minRows={4}
        required
        autosize
        onChange={({ currentTarget }) => {
          setTyped({ ...typed, text: currentTarget.value });
        }}
      />
      <SelectField
        label={say('announcing.for')}
        value={officeId}
        searchable
        options={[
          { value: '', label: say('announcing.everybody') },
          ...offices.map(({ officeId: value, name }) => ({ value, label: name })),
        ]}
        onChange={setOfficeId}
      />
      <Switch
        label={say('announcing.must')}
        checked={mustAcknowledge}
        onChange={({ currentTarget }) => {
          setMust(currentTarget.checked);
        }}
      />
    </ActForm>
  );
}

/** Records a meeting with its minutes. */
export function MeetingForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const { today } = useWho().organisation;
  const [meetingId] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<(typeof KINDS)[number]>('all-staff');
  const [heldOn, setHeldOn] = useState(today);
  const [people, setPeople] = useState<{
    readonly entitled: number | string;
    readonly present: number | string;
  }>({
    entitled: '',
    present: '',
  });
  const [href, setHref] = useState('');
  const [sha256, setSha256] = useState('');
  const hasMinutes = /^https?:\/\/\S+$/i.test(href) && /^[0-9a-f]{64}$/.test(sha256);
  return (
    <ActForm
      command="record-meeting"
      fields={{
        meetingId,
        kind,
        heldOn,
        entitled: Number(people.entitled),
        present: Number(people.present),
        minutes: [{ href, sha256 }],
      }}
      go={say('announcing.record')}
      isReady={heldOn !== '' && people.entitled !== '' && people.present !== '' && hasMinutes}
      seenAt={(minPosition) => pointbook.read('/v1/meetings', { query: { limit: 1, minPosition } })}
      onDone={onDone}
    >
      <SelectField
        label={say('announcing.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: say(`announcing.${value}`) }))}
        onChange={setKind}
      />
      <DayField
        label={say('announcing.held-on')}
        value={heldOn}
        max={today}
        required
        onChange={({ currentTarget }) => {
          setHeldOn(currentTarget.value);
        }}
      />
      <div className="row">
        {(['entitled', 'present'] as const).map((name) => (
          <NumberInput
            key={name}
            label={say(`announcing.${name}`)}
            value={people[name]}
            min={0}
            allowDecimal={false}
            required
            hideControls
            onChange={(typed) => {
              setPeople({ ...people, [name]: typed });
            }}
          />
        ))}
      </div>
      <TextInput
        label={say('announcing.minutes')}
        value={href}
        maxLength={2_000}
        required
        onChange={({ currentTarget }) => {
          setHref(currentTarget.value.trim());
        }}
      />
      <TextInput
        label={say('announcing.sha256')}
        value={sha256}
        maxLength={64}
        required
        error={sha256 === '' || /^[0-9a-f]{64}$/.test(sha256) ? undefined : say('record.needs-sha256')}
        onChange={({ currentTarget }) => {
          setSha256(currentTarget.value.trim().toLowerCase());
        }}
      />
    </ActForm>
  );
}
