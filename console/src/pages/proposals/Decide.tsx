import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../language/language.js';
import { AuthorityOf } from '../../parts/AuthorityOf.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import type { Means } from './means.js';
import { seenAt } from './seen.js';
import type { Proposal } from './waiting.js';

/** Accepts or declines a proposal, by one's own authority or a delegated one. */
export function Decide({
  proposal: { proposalId },
  means,
}: {
  readonly proposal: Proposal;
  readonly means: readonly Means[];
}) {
  const say = useText();
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const sending = useSending('decide-proposal', { seenAt });
  const own = means.find(({ principalId }) => principalId === null);
  const lenders = means.flatMap(({ principalId, name }) =>
    principalId === null ? [] : [{ principalId, name }],
  );
  const authorityOf = chosen ?? (own === undefined ? (lenders[0]?.principalId ?? null) : null);
  const decide = (decision: 'accept' | 'decline'): void => {
    sending.mutate({
      proposalId,
      decision,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      ...(authorityOf === null ? {} : { authorityOf }),
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
      {lenders.length > 0 ? (
        <AuthorityOf lenders={lenders} value={authorityOf} onChange={setChosen} hasOwn={own !== undefined} />
      ) : null}
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
