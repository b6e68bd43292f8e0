import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { useRead } from '../../service/reading.js';
import { boardAddress, EVERYBODY, officeQuery, standingAddress } from '../boards/period.js';
import { newestOf, type Scheme } from '../benefits/benefit.js';
import { missingTo, nearest, rowOfEdge, stepsOf, type OwnTerms, type Step } from './thresholds.js';

/** Schemes of longer periods rest on boards that are not there before the period is over. */
const OPEN_PERIODS = ['month', 'year'];

/** How far away the nearest steps of each scheme are by the board as it is now, and how far above its floor one is. */
export function Thresholds({ employeeId }: { readonly employeeId: string }) {
  const { today } = useWho().organisation;
  const { data } = useRead('/v1/schemes');
  const schemes = newestOf((data?.items ?? []).filter(({ inForceFrom }) => inForceFrom <= today));
  return schemes
    .filter(({ terms }) => isByScore(terms as unknown as OwnTerms))
    .map((scheme) => <OfScheme key={scheme.schemeId} scheme={scheme} employeeId={employeeId} />);
}

const isByScore = ({ basis }: OwnTerms): boolean =>
  basis.measure === 'score' && OPEN_PERIODS.includes(basis.period);

interface OfEmployee {
  readonly scheme: Scheme;
  readonly employeeId: string;
}

function OfScheme({ scheme, employeeId }: OfEmployee) {
  const say = useText();
  const { today } = useWho().organisation;
  const terms = scheme.terms as unknown as OwnTerms;
  const period = terms.basis.period === 'month' ? today.slice(0, 7) : today.slice(0, 4);
  const everybody = useStanding(period, employeeId, undefined);
  const officeId = terms.basis.of === 'office' ? everybody.data?.officeId : undefined;
  const inOffice = useStanding(period, employeeId, officeId);
  const standing = terms.basis.of === 'office' ? inOffice.data : everybody.data;
  const { offices, minScore } = terms.eligible;
  if (standing === undefined || offices?.includes(standing.officeId) === false) return null;
  const { rank, score, count } = standing;
  const { ahead, behind } = nearest(stepsOf(terms, count), rank);
  const board = { period, officeId, rank, score };
  return (
    <>
      {[ahead, behind].map((step) =>
        step === undefined ? null : (
          <ToStep key={step.places} title={scheme.title} step={step} board={board} />
        ),
      )}
      {minScore === undefined ? null : (
        <p>
          {say(score < minScore ? 'outlook.below-floor' : 'outlook.above-floor', {
            ...{ title: scheme.title, points: Math.abs(score - minScore), floor: minScore },
          })}
        </p>
      )}
    </>
  );
}

function useStanding(period: string, employeeId: string, officeId: string | undefined) {
  const { path, names } = standingAddress(period, employeeId);
  return useRead(path, { path: names, query: officeQuery(officeId ?? EVERYBODY) });
}

interface OnBoard {
  readonly period: string;
  readonly officeId: string | undefined;
  readonly rank: number;
  readonly score: number;
}

function ToStep({
  title,
  step,
  board: { period, officeId, rank, score },
}: {
  readonly title: string;
  readonly step: Step;
  readonly board: OnBoard;
}) {
  const say = useText();
  const { path, names } = boardAddress(period);
  const query = { fromRow: rowOfEdge(step, rank), limit: 1, ...officeQuery(officeId ?? EVERYBODY) };
  const { data: board } = useRead(path, { path: names, query });
  const [edge] = board?.items ?? [];
  // Where not all rows are told, the one at the edge may be another.
  if (edge === undefined || board?.told !== 'all') return null;
  const missing = missingTo(step, edge.score, score);
  const name = step.name ?? say('outlook.first-places', { places: step.places });
  return (
    <p>
      {missing > 0
        ? say('outlook.ahead', { title, name, points: missing })
        : say('outlook.behind', { title, name, points: -missing })}
    </p>
  );
}
