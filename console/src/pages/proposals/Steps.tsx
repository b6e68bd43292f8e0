import { useText } from '../../language/language.js';
import { Moment } from '../../parts/Moment.js';
import { Named } from '../../parts/Named.js';
import { Principal, usePrincipalName } from '../../parts/Principal.js';
import type { components } from '../../../../clients/typescript/src/index.js';
import type { ProposalWithSteps } from './waiting.js';

type Step = components['schemas']['ProposalStepView'];

/** The history of a proposal, in order. */
export function Steps({ proposal }: { readonly proposal: ProposalWithSteps }) {
  const say = useText();
  return (
    <section aria-label={say('proposal.steps')}>
      <h3>{say('proposal.steps')}</h3>
      <ol className="steps">
        <li>
          <Moment at={proposal.madeAt} /> <strong>{say('proposal.step-made')}</strong>{' '}
          <Principal id={proposal.madeBy} />
        </li>
        {proposal.steps.map((step, index) => (
          <li key={index}>
            <Moment at={step.at} /> <strong>{say(`proposal.step-${step.step}`)}</strong>{' '}
            <Principal id={step.by} /> <Told step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Told({ step: { vote, decision, text, results } }: { readonly step: Step }) {
  const say = useText();
  return (
    <>
      {vote === undefined ? null : <span>{say(`proposal.vote-${vote}`)}</span>}
      {decision?.grade === undefined ? null : (
        <ByGrade who={decision.principalId ?? ''} grade={decision.grade} />
      )}
      {decision?.votesFor === undefined ? null : (
        <span>
          {say('proposal.by-votes', { for: decision.votesFor, against: decision.votesAgainst ?? 0 })}
        </span>
      )}
      {text === undefined ? null : <div className="told">{text}</div>}
      {results === undefined ? null : (
        <ul>
          {results.map(({ employeeId, entryId, refusedFor }) => (
            <li key={entryId}>
              <Named employeeId={employeeId} />:{' '}
              {refusedFor === null ? say('proposal.stands') : say('proposal.refused', { code: refusedFor })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ByGrade({ who, grade }: { readonly who: string; readonly grade: string }) {
  const say = useText();
  return <span>{say('proposal.by-grade', { who: usePrincipalName(who), grade })}</span>;
}
