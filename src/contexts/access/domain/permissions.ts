import { EVERYWHERE, type Actor, type Scope } from './actor.js';
import {
  to,
  EVERY_ROLE,
  WHOEVER_SIGNS_IN,
  ADMINISTRATORS,
  AUDIT,
  OVERSEEING,
  KEEPING_FILES,
  BRINGING_IN,
  RECORDING,
  READING_FILES,
  READING_HISTORIES,
  READING_SUMS,
  READING_FAIRNESS,
  READING_FACTS,
  READING_TRIALS,
  READING_DAYS,
  KEEPING_RULEBOOK,
  ADOPTING,
  LOOKING_AFTER_PEOPLE,
  COMMENTING,
  WEIGHING_RULEBOOK,
  DECIDING,
  PROPOSING,
  READING_PROPOSALS,
  READING_OFFICE_ENTRIES,
  READING_CHECKS,
  READING_DELEGATIONS,
  VOTING,
  BULK,
  READING_INBOXES,
  SETTING_CONTACTS,
  READING_BENEFITS,
  HANDING_ON_BENEFITS,
  FINDING_RUNS,
  READING_CLAIMS,
  OPENING_CASES,
  ANSWERING_ALERTS,
  READING_ALERTS,
  type Bound,
  type Permission,
} from './role-groups.js';

/**
 * The table of permissions: every route, every role that may use it, and how far. Nobody may use a route that is not
 * here; a test walks this table along the routes that there are.
 */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  'GET /v1/session': WHOEVER_SIGNS_IN,
  'GET /v1/sessions': WHOEVER_SIGNS_IN,
  'DELETE /v1/sessions/:sessionId': WHOEVER_SIGNS_IN,
  'POST /v1/commands/open-office': KEEPING_FILES,
  'POST /v1/commands/rename-office': KEEPING_FILES,
  'POST /v1/commands/close-office': KEEPING_FILES,
  'POST /v1/commands/reopen-office': KEEPING_FILES,
  'POST /v1/commands/merge-offices': KEEPING_FILES,
  'POST /v1/commands/register-employee': KEEPING_FILES,
  'POST /v1/commands/transfer-employee': KEEPING_FILES,
  'POST /v1/commands/record-departure': KEEPING_FILES,
  'POST /v1/commands/rename-employee': KEEPING_FILES,
  'POST /v1/commands/correct-joining': KEEPING_FILES,
  'POST /v1/commands/undo-departure': KEEPING_FILES,
  'POST /v1/commands/undo-registration': KEEPING_FILES,
  'POST /v1/commands/undo-transfer': KEEPING_FILES,
  'POST /v1/commands/join-persons': KEEPING_FILES,
  'POST /v1/commands/record-opening': BRINGING_IN,
  'POST /v1/commands/withdraw-opening': BRINGING_IN,
  'POST /v1/commands/close-month': KEEPING_FILES,
  'POST /v1/commands/begin-book': KEEPING_FILES,
  'POST /v1/commands/set-closing': KEEPING_FILES,
  'POST /v1/commands/name-organisation': KEEPING_FILES,
  'POST /v1/commands/set-logo': KEEPING_FILES,
  'POST /v1/commands/set-working-days': KEEPING_FILES,
  'POST /v1/commands/set-due-process': ADOPTING,
  'POST /v1/commands/confirm-board': ADOPTING,
  'POST /v1/commands/announce': KEEPING_RULEBOOK,
  'POST /v1/commands/record-meeting': KEEPING_RULEBOOK,
  'POST /v1/commands/set-leading-group': ADOPTING,
  'POST /v1/commands/stand-in': to('head'),
  'POST /v1/commands/set-contact': SETTING_CONTACTS,
  'POST /v1/commands/acknowledge-notices': to('employee'),
  'POST /v1/commands/acknowledge-edition': to('employee'),
  'POST /v1/commands/open-case': OPENING_CASES,
  'POST /v1/commands/state-in-case': OPENING_CASES,
  'POST /v1/commands/withdraw-case': OPENING_CASES,
  'POST /v1/commands/take-case-further': OPENING_CASES,
  'POST /v1/commands/decide-case': KEEPING_FILES,
  'POST /v1/commands/escalate-case': KEEPING_FILES,
  'POST /v1/commands/vote-on-case': VOTING,
  'POST /v1/commands/reopen-case': ADOPTING,
  'POST /v1/commands/set-alert': LOOKING_AFTER_PEOPLE,
  'POST /v1/commands/end-alert': LOOKING_AFTER_PEOPLE,
  'POST /v1/commands/answer-alert': ANSWERING_ALERTS,
  'POST /v1/commands/set-programme': ADOPTING,
  'POST /v1/commands/open-inspection': LOOKING_AFTER_PEOPLE,
  'POST /v1/commands/excuse-month': KEEPING_FILES,
  'POST /v1/commands/decide-inspection': ADOPTING,
  'POST /v1/commands/open-budget': ADOPTING,
  'POST /v1/commands/change-budget': ADOPTING,
  'POST /v1/commands/adopt-scheme': ADOPTING,
  'POST /v1/commands/compute-run': KEEPING_FILES,
  'POST /v1/commands/supplement-run': KEEPING_FILES,
  'POST /v1/commands/publish-run': KEEPING_FILES,
  'POST /v1/commands/cancel-run': KEEPING_FILES,
  'POST /v1/commands/override-row': ADOPTING,
  'POST /v1/commands/approve-run': ADOPTING,
  'POST /v1/commands/plan-round': KEEPING_FILES,
  'POST /v1/commands/record-check': RECORDING,
  'POST /v1/commands/end-round': KEEPING_FILES,
  'POST /v1/schemes/what-if': WEIGHING_RULEBOOK,
  'POST /v1/commands/open-lottery': LOOKING_AFTER_PEOPLE,
  'POST /v1/commands/commit-seed': OPENING_CASES,
  'POST /v1/commands/freeze-lottery': KEEPING_FILES,
  'POST /v1/commands/give-lottery-value': KEEPING_FILES,
  'POST /v1/commands/reveal-seed': OPENING_CASES,
  'POST /v1/commands/make-claim': to('employee'),
  'POST /v1/commands/confirm-claim': RECORDING,
  'POST /v1/commands/decline-claim': RECORDING,
  'POST /v1/commands/award-points': RECORDING,
  'POST /v1/commands/deduct-points': RECORDING,
  'POST /v1/commands/reverse-entry': RECORDING,
  'POST /v1/commands/reverse-batch': RECORDING,
  'POST /v1/commands/award-office': RECORDING,
  'POST /v1/commands/deduct-office': RECORDING,
  'POST /v1/commands/reverse-office-entry': RECORDING,
  'POST /v1/commands': BULK,
  'POST /v1/commands/end-import': ADMINISTRATORS,
  'POST /v1/commands/confirm-clock': ADMINISTRATORS,
  'POST /v1/commands/register-principal': ADMINISTRATORS,
  'POST /v1/commands/correct-principal': ADMINISTRATORS,
  'POST /v1/commands/assign-roles': ADMINISTRATORS,
  'POST /v1/commands/issue-key': ADMINISTRATORS,
  'POST /v1/commands/revoke-key': ADMINISTRATORS,
  'POST /v1/commands/end-principal': ADMINISTRATORS,
  'POST /v1/commands/draft-edition': KEEPING_RULEBOOK,
  'POST /v1/commands/put-item': KEEPING_RULEBOOK,
  'POST /v1/commands/remove-item': KEEPING_RULEBOOK,
  'POST /v1/commands/open-edition-for-comment': KEEPING_RULEBOOK,
  'POST /v1/commands/return-edition-to-draft': KEEPING_RULEBOOK,
  'POST /v1/commands/withdraw-edition': KEEPING_RULEBOOK,
  'POST /v1/commands/comment-on-edition': COMMENTING,
  'POST /v1/commands/answer-comment': KEEPING_RULEBOOK,
  'POST /v1/commands/adopt-edition': ADOPTING,
  'POST /v1/commands/set-authority': ADOPTING,
  'POST /v1/commands/record-fact': KEEPING_FILES,
  'POST /v1/commands/correct-fact': KEEPING_FILES,
  'POST /v1/commands/withdraw-fact': KEEPING_FILES,
  'POST /v1/commands/delegate-authority': to('manager'),
  'POST /v1/commands/end-delegation': to('manager'),
  'POST /v1/commands/make-proposal': PROPOSING,
  'POST /v1/commands/discuss-proposal': COMMENTING,
  'POST /v1/commands/decide-proposal': DECIDING,
  'POST /v1/commands/vote-on-proposal': VOTING,
  'POST /v1/commands/withdraw-proposal': BULK,
  'POST /v1/commands/plan-rollout': ADOPTING,
  'GET /v1/authority': EVERY_ROLE,
  'GET /v1/authority/:principalId': READING_PROPOSALS,
  'GET /v1/delegations': READING_DELEGATIONS,
  'GET /v1/proposals': READING_PROPOSALS,
  'GET /v1/proposals/:proposalId': READING_PROPOSALS,
  'GET /v1/duties': READING_PROPOSALS,
  'GET /v1/office-entries': READING_OFFICE_ENTRIES,
  'GET /v1/office-entries/:officeEntryId': READING_OFFICE_ENTRIES,
  'GET /v1/rulebook/editions': EVERY_ROLE,
  'GET /v1/rulebook/editions/:editionId': EVERY_ROLE,
  'GET /v1/rulebook/editions/:editionId/what-if': WEIGHING_RULEBOOK,
  'GET /v1/rulebook/in-force': EVERY_ROLE,
  'GET /v1/rulebook/regulations': WEIGHING_RULEBOOK,
  'GET /v1/rollout': EVERY_ROLE,
  'GET /v1/due-process': EVERY_ROLE,
  'GET /v1/publicity': EVERY_ROLE,
  'GET /v1/publicity/entries': EVERY_ROLE,
  'GET /v1/announcements': EVERY_ROLE,
  'GET /v1/announcements/:announcementId': EVERY_ROLE,
  'GET /v1/me/export': to('employee'),
  'GET /v1/meetings': EVERY_ROLE,
  'GET /v1/leading-group': EVERY_ROLE,
  'GET /v1/employees/:employeeId/contact': SETTING_CONTACTS,
  'GET /v1/notices': EVERY_ROLE,
  'GET /v1/acknowledgements': KEEPING_FILES,
  'GET /v1/acknowledgements/own': EVERY_ROLE,
  'GET /v1/deliveries': ADMINISTRATORS,
  'GET /v1/notices/reminders': EVERY_ROLE,
  'GET /v1/employees/:employeeId/notices': READING_INBOXES,
  'GET /v1/employees/:employeeId/appeal-days': READING_INBOXES,
  'GET /v1/budgets': WEIGHING_RULEBOOK,
  'GET /v1/schemes': FINDING_RUNS,
  'GET /v1/runs': FINDING_RUNS,
  'GET /v1/runs/:runId': FINDING_RUNS,
  'GET /v1/runs/:runId/rows': EVERY_ROLE,
  'GET /v1/runs/:runId/granted': HANDING_ON_BENEFITS,
  'GET /v1/feed': HANDING_ON_BENEFITS,
  'GET /v1/employees/:employeeId/benefits': READING_BENEFITS,
  'GET /v1/lotteries': EVERY_ROLE,
  'GET /v1/lotteries/:lotteryId': EVERY_ROLE,
  'GET /v1/lotteries/:lotteryId/tickets': EVERY_ROLE,
  'GET /v1/claims': READING_CLAIMS,
  'GET /v1/claims/:claimId': READING_CLAIMS,
  'GET /v1/cases': EVERY_ROLE,
  'GET /v1/cases/:caseId': EVERY_ROLE,
  'GET /v1/cases/summary': EVERY_ROLE,
  'GET /v1/alerts': READING_PROPOSALS,
  'GET /v1/alerts/raised': READING_ALERTS,
  'GET /v1/programmes': EVERY_ROLE,
  'GET /v1/inspections': EVERY_ROLE,
  'GET /v1/inspections/:programmeId/:employeeId': EVERY_ROLE,
  'GET /v1/offices': WHOEVER_SIGNS_IN,
  'GET /v1/recordings': BULK,
  'GET /v1/recordings/reversals': OVERSEEING,
  'GET /v1/recordings/months/:month/delays': READING_PROPOSALS,
  'GET /v1/employees': READING_FILES,
  'GET /v1/employees/:employeeId': READING_FILES,
  'GET /v1/employees/:employeeId/facts': READING_FACTS,
  'GET /v1/employees/:employeeId/history': READING_HISTORIES,
  'GET /v1/employees/:employeeId/days': READING_HISTORIES,
  'GET /v1/days/:date': READING_DAYS,
  'GET /v1/offices/:officeId/days': EVERY_ROLE,
  'GET /v1/fairness': READING_FAIRNESS,
  'GET /v1/trial': READING_TRIALS,
  'GET /v1/months': EVERY_ROLE,
  'GET /v1/rankings/months/:month': EVERY_ROLE,
  'GET /v1/rankings/months/:month/employees/:employeeId': EVERY_ROLE,
  'GET /v1/rankings/years/:year': EVERY_ROLE,
  'GET /v1/rankings/years/:year/employees/:employeeId': EVERY_ROLE,
  'GET /v1/seals': EVERY_ROLE,
  'GET /v1/seals/:month': EVERY_ROLE,
  'GET /v1/signing-keys': EVERY_ROLE,
  'GET /v1/rounds': READING_CHECKS,
  'GET /v1/rounds/:roundId/checks': READING_CHECKS,
  'GET /v1/log/head': EVERY_ROLE,
  'GET /v1/log/checkpoint': EVERY_ROLE,
  'GET /v1/log/consistency': EVERY_ROLE,
  'GET /v1/log/events/:position/proof': AUDIT,
  'GET /v1/log/export': AUDIT,
  'GET /v1/employees/:employeeId/entries/:entryId/proof': READING_HISTORIES,
  'GET /v1/rankings/months/:month/employees/:employeeId/proof': EVERY_ROLE,
  'GET /v1/rankings/years/:year/employees/:employeeId/proof': EVERY_ROLE,
  'GET /v1/rankings/quarters/:quarter': EVERY_ROLE,
  'GET /v1/rankings/halves/:half': EVERY_ROLE,
  'GET /v1/rankings/ranges/:from/:to': EVERY_ROLE,
  'GET /v1/rankings/months/:month/offices': EVERY_ROLE,
  'GET /v1/rankings/years/:year/offices': EVERY_ROLE,
  'GET /v1/rankings/months/:month/employees/:employeeId/benchmark': EVERY_ROLE,
  'GET /v1/rankings/years/:year/employees/:employeeId/benchmark': EVERY_ROLE,
  'GET /v1/rankings/total': EVERY_ROLE,
  'GET /v1/rankings/total/employees/:employeeId': EVERY_ROLE,
  'GET /v1/rankings/months/:month/employees/:employeeId/entries': READING_HISTORIES,
  'GET /v1/rankings/years/:year/employees/:employeeId/entries': READING_HISTORIES,
  'GET /v1/rankings/months/:month/employees/:employeeId/breakdown': READING_SUMS,
  'GET /v1/rankings/years/:year/employees/:employeeId/breakdown': READING_SUMS,
  'GET /v1/rankings/months/:month/restatement': EVERY_ROLE,
  'GET /v1/rankings/months/:month/distribution': EVERY_ROLE,
  'GET /v1/rankings/months/:month/movements': EVERY_ROLE,
  'GET /v1/rankings/months/:month/drivers': EVERY_ROLE,
  'GET /v1/rankings/years/:year/distribution': EVERY_ROLE,
  'GET /v1/rankings/total/distribution': EVERY_ROLE,
  'GET /v1/principals': AUDIT,
  'GET /v1/principals/:principalId/name': WHOEVER_SIGNS_IN,
  'GET /v1/accesses': AUDIT,
  'GET /metrics': AUDIT,
};

/** Answered without a key: to sign in, one sends it in the body, on a page that says whose it is. */
const OPEN =
  /^(GET \/((health\/(live|ready)|openapi\.json|docs(\/.*)?|console(\/.*)?|v1\/organisation(\/logo)?))?|(POST|DELETE) \/v1\/session)$/;

export const isOpen = (method: string, path: string): boolean => OPEN.test(`${reading(method)} ${path}`);

export const routeName = (method: string, route: string): string => `${reading(method)} ${route}`;
export const commandRoute = (path: string): string => `${COMMAND}${path}`;
const COMMAND = 'POST /v1/commands/';
/** Whether the route is that of a single command. */
export const isCommandRoute = (route: string): boolean => route.startsWith(COMMAND);

/** HEAD tells what GET tells. */
const reading = (method: string): string => (method === 'HEAD' ? 'GET' : method);

/** How far an actor may go on a route, by all their roles together; undefined: not at all. */
export function scopeOn(route: string, actor: Actor): Scope | undefined {
  const permission = permissionFor(route);
  const offices: string[] = [];
  let file: string | null = null;
  for (const assignment of actor.roles) {
    const bound = permission[assignment.role];
    if (bound === 'anywhere') return EVERYWHERE;
    if (bound === 'own-file') file = actor.employeeId;
    if (bound !== 'own-office' || assignment.role !== 'manager') continue;
    if (assignment.officeId === null) return EVERYWHERE;
    offices.push(assignment.officeId);
  }
  return offices.length === 0 && file === null ? undefined : { everywhere: false, offices, file };
}

/** Every route that the actor may use, and how far, so that a page shows only what would not be refused. */
export function reachesOf(actor: Actor): Readonly<Record<string, Scope>> {
  const reaches = Object.keys(PERMISSIONS).map((route) => [route, scopeOn(route, actor)] as const);
  return Object.fromEntries(
    reaches.flatMap(([route, reach]) => (reach === undefined ? [] : [[route, reach]])),
  );
}

const permissionFor = (route: string): Permission =>
  Object.hasOwn(PERMISSIONS, route) ? (PERMISSIONS[route] ?? {}) : {};

/** Whether the file lies within reach, whatever the office of its employee. */
export const reachesFile = ({ everywhere, file }: Scope, employeeId: string): boolean =>
  everywhere || file === employeeId;

/** Whether the members of the office lie within reach. */
export const reachesOffice = ({ everywhere, offices }: Scope, officeId: string): boolean =>
  everywhere || offices.includes(officeId);

const WITHIN: Readonly<Record<Bound, string>> = {
  anywhere: '',
  'own-office': ' of the office',
  'own-file': ' themselves',
};

/** Says in one sentence who may use a route, for a sender who was refused. */
export function whoMay(route: string): string {
  const permitted = Object.entries(permissionFor(route)).map(([role, bound]) => role + WITHIN[bound]);
  return permitted.length === 0 ? `${route} is for nobody.` : `${route} is for: ${permitted.join(', ')}.`;
}
