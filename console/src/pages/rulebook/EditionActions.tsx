import { Button, NumberInput, Title } from '@mantine/core';
import { useState } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { DayField } from '../../parts/DayField.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { seenAt, type Edition } from './edition.js';

/** The next steps for a draft or an edition that is open for comment, as far as the user's roles allow them. */
export function EditionActions({ edition: { editionId, status } }: { readonly edition: Edition }) {
  const say = useText();
  const who = useWho();
  const open = useSending('open-edition-for-comment', { seenAt });
  const back = useSending('return-edition-to-draft', { seenAt });
  const withdraw = useSending('withdraw-edition', { seenAt });
  const [until, setUntil] = useState('');
  const mayKeep = may(who, 'POST /v1/commands/withdraw-edition');
  const isOpen = status === 'open-for-comment';
  const { today } = who.organisation;
  const mayAdopt = isOpen && may(who, 'POST /v1/commands/adopt-edition');
  if (!mayKeep && !mayAdopt) return null;
  const next = isOpen ? back : open;
  return (
    <section className="card stack" aria-labelledby="life">
      <Title order={2} size="h4" id="life">
        {say('rulebook.next')}
      </Title>
      {mayKeep ? (
        <>
          <Refused error={next.error ?? withdraw.error} />
          <div className="row">
            {isOpen ? null : (
              <DayField
                label={say('rulebook.until')}
                value={until}
                min={today}
                onChange={({ currentTarget }) => {
                  setUntil(currentTarget.value);
                }}
              />
            )}
            <Button
              variant={isOpen ? 'default' : 'filled'}
              loading={next.isPending}
              onClick={() => {
                if (isOpen) back.mutate({ editionId });
                else open.mutate({ editionId, ...(until === '' ? {} : { until }) });
              }}
            >
              {say(isOpen ? 'rulebook.return' : 'rulebook.open')}
            </Button>
            <Button
              variant="default"
              loading={withdraw.isPending}
              onClick={() => {
                withdraw.mutate({ editionId });
              }}
            >
              {say('rulebook.withdraw')}
            </Button>
          </div>
        </>
      ) : null}
      {mayAdopt ? <Adopt editionId={editionId} /> : null}
    </section>
  );
}

const VOTES = ['entitled', 'present', 'votesFor', 'votesAgainst'] as const;
type Votes = Readonly<Record<(typeof VOTES)[number], number | ''>>;
const NO_VOTES: Votes = { entitled: '', present: '', votesFor: '', votesAgainst: '' };

/** A majority of this number. */
const majorityOf = (count: number): number => Math.floor(count / 2) + 1;

/** Records the decision of the meeting. The service checks the votes. */
function Adopt({ editionId }: { readonly editionId: string }) {
  const say = useText();
  const { today } = useWho().organisation;
  const [votes, setVotes] = useState(NO_VOTES);
  const [heldOn, setHeldOn] = useState(today);
  const [inForceFrom, setInForceFrom] = useState('');
  const sending = useSending('adopt-edition', { seenAt });
  const { entitled: of, present: among } = votes;
  const takes = of === '' || among === '' ? undefined : { present: majorityOf(of), votes: majorityOf(among) };
  const submit = (): void => {
    const { entitled, present, votesFor, votesAgainst } = votes;
    if (sending.isPending || entitled === '' || present === '' || votesFor === '' || votesAgainst === '')
      return;
    sending.mutate({ editionId, entitled, present, votesFor, votesAgainst, heldOn, inForceFrom });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3>{say('rulebook.adopt')}</h3>
      <p className="quiet">{say('rulebook.adopt-how')}</p>
      <div className="row">
        {VOTES.map((field) => (
          <NumberInput
            key={field}
            label={say(`rulebook.${field}`)}
            value={votes[field]}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            required
            w="8rem"
            onChange={(typed) => {
              setVotes({ ...votes, [field]: typeof typed === 'number' ? typed : '' });
            }}
          />
        ))}
        <DayField
          label={say('rulebook.held-on')}
          value={heldOn}
          max={today}
          required
          onChange={({ currentTarget }) => {
            setHeldOn(currentTarget.value);
          }}
        />
        <DayField
          label={say('rulebook.in-force-from')}
          value={inForceFrom}
          min={today}
          required
          onChange={({ currentTarget }) => {
            setInForceFrom(currentTarget.value);
          }}
        />
      </div>
      {takes === undefined ? null : <p role="status">{say('rulebook.takes', takes)}</p>}
      <Refused error={sending.error} />
      <div>
        <Button type="submit" loading={sending.isPending}>
          {say('rulebook.adopt-go')}
        </Button>
      </div>
    </form>
  );
}
