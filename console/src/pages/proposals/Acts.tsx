import { Button, Textarea, TextInput } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { may, mayFor, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { pointbook } from '../../service/service.js';
import { useRead } from '../../service/reading.js';
import { canDecide, canVote, canWithdraw, hasVoted, tableOn, type ProposalWithSteps } from './waiting.js';

const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/proposals', { query: { limit: 1, minPosition } });

/** What whoever is signed in may do about it, and nothing else. */
export function Acts({ proposal }: { readonly proposal: ProposalWithSteps }) {
  const say = useText();
  const who = useWho();
  const { data: authority } = useRead('/v1/authority', { query: { limit: 1000 } });
  const table = tableOn(authority?.items ?? [], who.organisation.today);
  const isWithin = useIsWithin(proposal);
  if (proposal.status !== 'open') return null;
  return (
    <section className="stack" aria-label={say('proposal.acts')}>
      {isWithin && canDecide(who, proposal, table) ? <Decide proposal={proposal} /> : null}
      {canVote(who, proposal) ? <Vote proposal={proposal} voted={hasVoted(who, proposal)} /> : null}
      {may(who, 'POST /v1/commands/discuss-proposal') ? <Discuss proposal={proposal} /> : null}
      {canWithdraw(who, proposal) ? <Withdraw proposal={proposal} /> : null}
    </section>
  );
}

/** Whether everybody in it belongs to an office that he decides for. */
function useIsWithin({ entries }: ProposalWithSteps): boolean {
  const who = useWho();
  const people = useQueries({
    queries: [...new Set(entries.map(({ employeeId }) => employeeId))].map((employeeId) => ({
      queryKey: ['/v1/employees/{employeeId}', { employeeId }, undefined],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        pointbook.read('/v1/employees/{employeeId}', { path: { employeeId }, signal }),
    })),
  });
  return people.every(
    ({ data }) => data !== undefined && mayFor(who, 'POST /v1/commands/decide-proposal', data.officeId),
  );
}

interface About {
  readonly proposal: ProposalWithSteps;
}

function Decide({ proposal: { proposalId } }: About) {
  const say = useText();
  const [reason, setReason] = useState('');
  const [authorityOf, setAuthorityOf] = useState('');
  const sending = useSending('decide-proposal', { seenAt });
  const decide = (decision: 'accept' | 'decline'): void => {
    sending.mutate({
      proposalId,
      decision,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      ...(authorityOf.trim() === '' ? {} : { authorityOf: authorityOf.trim() }),
    });
  };
  return (
    <div className="stack">
      <h3>{say('proposal.decide')}</h3>
      <Textarea
        label={say('proposal.why')}
        description={say('proposal.why-how')}
        value={reason}
        maxLength={2_000}
        autosize
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
        }}
      />
      <TextInput
        label={say('proposal.authority-of')}
        description={say('proposal.authority-of-how')}
        value={authorityOf}
        maxLength={64}
        onChange={({ currentTarget }) => {
          setAuthorityOf(currentTarget.value);
        }}
      />
      <Refused error={sending.error} />
      <div className="row">
        <Button
          loading={sending.isPending}
          onClick={() => {
            decide('accept');
          }}
        >
          {say('proposal.accept')}
        </Button>
        <Button
          color="red"
          variant="outline"
          disabled={reason.trim() === '' || sending.isPending}
          onClick={() => {
            decide('decline');
          }}
        >
          {say('proposal.decline')}
        </Button>
      </div>
    </div>
  );
}

function Vote({ proposal: { proposalId, quorum }, voted }: About & { readonly voted: boolean }) {
  const say = useText();
  const sending = useSending('vote-on-proposal', { seenAt });
  return (
    <div className="stack">
      <h3>{say('proposal.vote')}</h3>
      <p>{say(voted ? 'proposal.voted' : 'proposal.vote-how', { quorum })}</p>
      <Refused error={sending.error} />
      {voted ? null : (
        <div className="row">
          {(['for', 'against'] as const).map((vote) => (
            <Button
              key={vote}
              variant={vote === 'for' ? 'filled' : 'outline'}
              loading={sending.isPending}
              onClick={() => {
                sending.mutate({ proposalId, vote });
              }}
            >
              {say(`proposal.vote-${vote}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function Discuss({ proposal: { proposalId } }: About) {
  const say = useText();
  const [text, setText] = useState('');
  const sending = useSending('discuss-proposal', {
    seenAt,
    onDone: () => {
      setText('');
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate({ proposalId, text: text.trim() });
      }}
    >
      <Textarea
        label={say('proposal.discuss')}
        value={text}
        maxLength={2_000}
        autosize
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <Refused error={sending.error} />
      <div>
        <Button type="submit" variant="default" disabled={text.trim() === ''} loading={sending.isPending}>
          {say('proposal.say')}
        </Button>
      </div>
    </form>
  );
}

function Withdraw({ proposal: { proposalId } }: About) {
  const say = useText();
  const sending = useSending('withdraw-proposal', { seenAt });
  return (
    <div className="stack">
      <Refused error={sending.error} />
      <div>
        <Button
          variant="default"
          loading={sending.isPending}
          onClick={() => {
            sending.mutate({ proposalId });
          }}
        >
          {say('proposal.withdraw')}
        </Button>
      </div>
    </div>
  );
}
