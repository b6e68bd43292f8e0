import { Button } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { CommentForm } from '../../parts/CommentForm.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { Decide } from './Decide.js';
import { useMeans } from './means.js';
import { seenAt } from './seen.js';
import { canVote, canWithdraw, hasVoted, type ProposalWithSteps } from './waiting.js';

/** Only the acts on a proposal that the user may do. */
export function Acts({ proposal }: { readonly proposal: ProposalWithSteps }) {
  const say = useText();
  const who = useWho();
  const means = useMeans([proposal])(proposal);
  if (proposal.status !== 'open') return null;
  return (
    <section className="stack" aria-label={say('proposal.acts')}>
      {means.length > 0 ? <Decide proposal={proposal} means={means} /> : null}
      {canVote(who, proposal) ? <Vote proposal={proposal} voted={hasVoted(who, proposal)} /> : null}
      {may(who, 'POST /v1/commands/discuss-proposal') ? <Discuss proposal={proposal} /> : null}
      {canWithdraw(who, proposal) ? <Withdraw proposal={proposal} /> : null}
    </section>
  );
}

interface About {
  readonly proposal: ProposalWithSteps;
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
  return (
    <CommentForm
      command="discuss-proposal"
      fieldsOf={(text) => ({ proposalId, text })}
      seenAt={seenAt}
      label={say('proposal.discuss')}
      go={say('proposal.say')}
    />
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
