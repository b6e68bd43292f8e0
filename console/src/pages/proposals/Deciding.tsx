import { Alert, Button, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { useSayProblem } from '../../parts/problems.js';
import { useSend } from '../../service/sending.js';
import type { Proposed } from './proposed.js';
import { useMayDecide } from './useMayDecide.js';

/** What the one who is signed in may do with an open proposal, and no more. */
export function Deciding({ proposed }: { readonly proposed: Proposed }) {
  const say = useText();
  const who = useWho();
  const mayDecide = useMayDecide(proposed);
  if (proposed.status !== 'open') return null;
  const isOwn = proposed.madeBy === who.principalId;
  const hasVoted = proposed.steps.some(({ step, by }) => step === 'voted' && by === who.principalId);
  const isAbout = proposed.entries.some(({ employeeId }) => employeeId === who.employeeId);
  const mayVote = may(who, 'POST /v1/commands/vote-on-proposal') && !hasVoted && !isOwn && !isAbout;
  return (
    <section className="card stack">
      {isOwn ? <p className="quiet">{say('proposal.own')}</p> : null}
      {mayDecide ? <Decide proposalId={proposed.proposalId} /> : null}
      {mayVote ? <Vote proposalId={proposed.proposalId} /> : null}
      {may(who, 'POST /v1/commands/discuss-proposal') ? <Say proposalId={proposed.proposalId} /> : null}
      {isOwn && may(who, 'POST /v1/commands/withdraw-proposal') ? (
        <Withdraw proposalId={proposed.proposalId} />
      ) : null}
    </section>
  );
}

function Decide({ proposalId }: { readonly proposalId: string }) {
  const say = useText();
  const [reason, setReason] = useState('');
  const decide = useSend('decide-proposal');
  return (
    <div className="stack">
      <Textarea
        label={say('proposal.why')}
        value={reason}
        maxLength={2_000}
        autosize
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value);
        }}
      />
      <div className="row">
        <Button
          loading={decide.isPending}
          onClick={() => {
            decide.mutate({ proposalId, decision: 'accept' });
          }}
        >
          {say('proposal.accept')}
        </Button>
        <Button
          color="red"
          loading={decide.isPending}
          disabled={reason.trim() === ''}
          onClick={() => {
            decide.mutate({ proposalId, decision: 'decline', reason: reason.trim() });
          }}
        >
          {say('proposal.decline')}
        </Button>
      </div>
      <Failed error={decide.error} />
    </div>
  );
}

function Vote({ proposalId }: { readonly proposalId: string }) {
  const say = useText();
  const send = useSend('vote-on-proposal');
  return (
    <div className="stack">
      <div className="row">
        {(['for', 'against'] as const).map((vote) => (
          <Button
            key={vote}
            variant={vote === 'for' ? 'filled' : 'default'}
            loading={send.isPending}
            onClick={() => {
              send.mutate({ proposalId, vote });
            }}
          >
            {say(`proposal.vote-${vote}`)}
          </Button>
        ))}
      </div>
      <Failed error={send.error} />
    </div>
  );
}

function Say({ proposalId }: { readonly proposalId: string }) {
  const say = useText();
  const [text, setText] = useState('');
  const discuss = useSend('discuss-proposal', () => {
    setText('');
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        discuss.mutate({ proposalId, text: text.trim() });
      }}
    >
      <Title order={2} size="h5">
        {say('proposal.say')}
      </Title>
      <Textarea
        aria-label={say('proposal.say')}
        value={text}
        maxLength={2_000}
        autosize
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <div>
        <Button type="submit" variant="default" loading={discuss.isPending} disabled={text.trim() === ''}>
          {say('proposal.say-it')}
        </Button>
      </div>
      <Failed error={discuss.error} />
    </form>
  );
}

function Withdraw({ proposalId }: { readonly proposalId: string }) {
  const say = useText();
  const withdraw = useSend('withdraw-proposal');
  return (
    <div className="stack">
      <div>
        <Button
          color="red"
          variant="light"
          loading={withdraw.isPending}
          onClick={() => {
            withdraw.mutate({ proposalId });
          }}
        >
          {say('proposal.withdraw')}
        </Button>
      </div>
      <Failed error={withdraw.error} />
    </div>
  );
}

function Failed({ error }: { readonly error: unknown }) {
  const sayProblem = useSayProblem();
  if (error === null) return null;
  return (
    <Alert color="red" role="alert">
      {sayProblem(error)}
    </Alert>
  );
}
