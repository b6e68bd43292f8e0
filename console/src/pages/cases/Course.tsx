import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { EvidenceLinks } from '../../parts/EvidenceLinks.js';
import { Item } from '../../parts/Item.js';
import { Moment } from '../../parts/Moment.js';
import { Points } from '../../parts/Points.js';
import { Principal } from '../../parts/Principal.js';
import type { Case } from './case.js';

type Step = components['schemas']['CaseStepView'];
interface Replacement {
  readonly direction: 'award' | 'deduct';
  readonly itemCode: string;
  readonly points: number;
}

/** What was said and done in a case, in order. */
export function Course({ of: { steps, results } }: { readonly of: Case }) {
  const say = useText();
  return (
    <section className="card stack" aria-labelledby="course">
      <h2 id="course">{say('case.course')}</h2>
      <ol className="steps">
        {steps.map((step, at) => (
          <OneStep key={at} of={step} />
        ))}
      </ol>
      {results.length === 0 ? null : (
        <ul aria-label={say('case.results')}>
          {results.map(({ entryId, as, refusedFor }) => (
            <li key={`${entryId} ${as}`}>
              {say(`case.result-${as as 'refused'}`, { code: refusedFor ?? '' })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneStep({ of: { step, at, by, text, evidence = [], vote, replacement } }: { readonly of: Step }) {
  const say = useText();
  return (
    <li>
      <strong>{say(`case.step-${step as 'opened'}`)}</strong>{' '}
      {vote === undefined ? null : say(`case.${vote as 'for'}`)}{' '}
      <span className="quiet">
        <Moment at={at} />
      </span>{' '}
      {by === null ? null : <Principal id={by} />}
      {text === undefined ? null : <p className="told">{text}</p>}
      <EvidenceLinks evidence={evidence} withDigests />
      {replacement == null ? null : <InItsPlace of={replacement as unknown as Replacement} />}
    </li>
  );
}

function InItsPlace({ of: { direction, itemCode, points } }: { readonly of: Replacement }) {
  const say = useText();
  return (
    <p>
      {say('case.in-its-place')} <Item code={itemCode} />{' '}
      <Points points={direction === 'award' ? points : -points} />
    </p>
  );
}
