import type { OpenAPIObject } from '@nestjs/swagger';
import { PROBLEM_CONTENT } from '../../infrastructure/http/api-problems.js';

/** The tags of the routes; one that is missing here fails the test of the document. */
export const TAGS: Readonly<Record<string, string>> = {
  organisation: 'What it is called and looks like; needs no key',
  commands: 'What is to happen: one route for each command, and one for many at once',
  employees: 'People, their balances, histories and facts',
  erasure: 'What was said of people who have left: how long it is kept, and how it is erased',
  rankings: 'Boards of months and years, and what they are made of',
  days: 'Points by the day on which they were earned, and what is in trial',
  calendar: 'The months, and what keeps them from being closed',
  offices: 'The offices of the organisation',
  lotteries: 'Lotteries that anybody draws again',
  'office entries': 'Entries for whole offices',
  recordings: 'What was recorded by whom, and when',
  rulebook: 'Editions of the rulebook, their items, and what they would change',
  rollout: 'What is live, in trial or off',
  authority: 'Grades of authority, and what was lent',
  proposals: 'What somebody else has to decide',
  publicity: 'Published and confirmed boards, and by what days and rules people are told',
  fairness: 'Whether points are given fairly, as far as figures can say so',
  claims: 'What employees say they have done, and what became of it',
  checks: 'Rounds of checks, what was found and what was missed',
  evidence: 'Files that prove what an entry, a claim, a case or a proposal says',
  cases: 'Appeals, objections and problems, and what came of them',
  alerts: 'What falls behind, who was told of it, and what was done',
  talents: 'Programmes for reserve talents, and inspections by them',
  announcements: 'What is announced, meetings, and who answers for what',
  benefits: 'Budgets, schemes, and runs: who is given what',
  notices: 'What each is told',
  duties: 'What managers owe',
  principals: 'Who may send and read, and who read what',
  session: 'Signing in with a browser',
  proofs: 'Seals, signed heads, and proofs that something stands in them',
  health: 'Whether the service is well; needs no key',
  telemetry: 'What the service has done, for programs that watch it',
};

type Responses = NonNullable<NonNullable<OpenAPIObject['components']>['responses']>;
type Response = Responses[string];
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
const METHODS = ['get', 'put', 'post', 'delete', 'patch'] as const;

/** Completes the document for generators of clients and linters: nothing left out that can be said, nothing said twice. */
export function forGenerators(document: OpenAPIObject): OpenAPIObject {
  const responses = new Map<string, { name: string; response: Response }>();
  for (const operation of operationsOf(document)) {
    operation.description ??= operation.summary ?? '';
    operation.security ??= [];
    shareProblems(operation, responses);
  }
  const shared = Object.fromEntries([...responses.values()].map(({ name, response }) => [name, response]));
  return { ...document, components: { ...document.components, responses: shared } };
}

const operationsOf = ({ paths }: OpenAPIObject): Operation[] =>
  Object.values(paths).flatMap((path) => METHODS.flatMap((method) => path[method] ?? []));

/** Puts the same problems of many routes into the document once: the codes of the rules alone are two thousand characters. */
function shareProblems(
  { responses }: Operation,
  known: Map<string, { name: string; response: Response }>,
): void {
  for (const [status, response] of Object.entries(responses)) {
    if (response === undefined || !isProblem(response)) continue;
    const text = `${status} ${JSON.stringify(response)}`;
    const shared = known.get(text) ?? { name: nameFor(status, known), response };
    known.set(text, shared);
    responses[status] = { $ref: `#/components/responses/${shared.name}` };
  }
}

const isProblem = (response: Response): boolean =>
  'content' in response && JSON.stringify(response.content) === JSON.stringify(PROBLEM_CONTENT);

function nameFor(status: string, known: ReadonlyMap<string, { readonly name: string }>): string {
  const alike = [...known.values()].filter(({ name }) => name.startsWith(`Problem${status}`)).length;
  return alike === 0 ? `Problem${status}` : `Problem${status}Variant${alike + 1}`;
}
