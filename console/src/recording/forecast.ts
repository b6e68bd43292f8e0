import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ServiceProblem, type BulkAnswer } from '../../../clients/typescript/src/index.js';
import { pointbook } from '../service/service.js';
import { lateIn, type Late } from '../importing/rows.js';
import type { Draft, Person } from './draft.js';
import { entriesOf } from './posting.js';

/** The people for whom an entry would not simply be recorded. */
export interface Forecast {
  readonly proposed: readonly Person[];
  /** The month in which the entry would count for this person, where that of its day is closed. */
  readonly late: Late | undefined;
  readonly refused: readonly { readonly person: Person; readonly problem: ServiceProblem }[];
}

const QUIET_MS = 250;
/** Stands in for a reason that is not typed yet; the rules do not look at it. */
const ANY_REASON = '-';

/**
 * The outcome of a draft if it were posted now: a dry run by the rules themselves, once typing has paused for a moment.
 * Undefined while it is unknown, and where it cannot be known; the service decides when the draft is posted.
 */
export function useForecast(draft: Draft, isComplete: boolean): Forecast | undefined {
  const { reason: _, ...content } = draft;
  const key = JSON.stringify(content);
  const [quiet] = useDebouncedValue(key, QUIET_MS);
  const { data } = useQuery({
    queryKey: ['forecast', key],
    queryFn: ({ signal }) => forecastOf({ ...draft, reason: ANY_REASON }, signal),
    enabled: isComplete && draft.officeId === null && quiet === key,
    retry: false,
  });
  return isComplete ? data : undefined;
}

async function forecastOf(draft: Draft, signal: AbortSignal): Promise<Forecast> {
  const command = draft.direction === 'award' ? 'AwardPoints' : 'DeductPoints';
  const entries = await entriesOf(draft);
  const body = entries.map(({ fields }) => `${JSON.stringify({ command, ...fields })}\n`).join('');
  const answers: BulkAnswer[] = [];
  for await (const answer of await pointbook.sendAll(body, { signal, dryRun: true })) answers.push(answer);
  const judged = entries.map(({ person }, at) => ({ person, answer: answers[at] }));
  return {
    late: answers.map((answer) => lateIn(answer).late).find((late) => late !== undefined),
    proposed: judged.filter(({ answer }) => answer?.status === 'proposed').map(({ person }) => person),
    refused: judged.flatMap(({ person, answer }) => {
      const problem = answer && problemOf(answer);
      return problem === undefined ? [] : [{ person, problem }];
    }),
  };
}

function problemOf({ status, code = '', detail = '', errors = [] }: BulkAnswer): ServiceProblem | undefined {
  if (status !== 'rejected' && status !== 'invalid') return undefined;
  return new ServiceProblem({ type: '', title: '', status: 0, code, detail, errors: [...errors] });
}
