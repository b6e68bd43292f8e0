import { ADMINISTRATION } from './administration.js';
import { BENEFITS } from './benefits.js';
import { may, type Who } from './may.js';
import { addressOf, anybodyWho, loaded, type PageOf } from './page-of.js';

export { setsUp } from './administration.js';
export { addressOf } from './page-of.js';
export type { PageOf } from './page-of.js';

/** Every page, within each group in the order of the menu; a principal begins at the first one that has anything for them. */
export const PAGES: readonly PageOf[] = [
  {
    path: '/record',
    title: 'page.record',
    group: 'record',
    isFor: anybodyWho('POST /v1/commands/award-points'),
    ...loaded(() => import('../pages/record/RecordPage.js')),
  },
  {
    path: '/import',
    title: 'page.import',
    group: 'record',
    isFor: anybodyWho('POST /v1/commands'),
    ...loaded(() => import('../pages/imports/ImportPage.js')),
  },
  {
    path: '/me',
    title: 'page.me',
    group: 'own',
    isFor: (who) => who.employeeId !== null && may(who, 'GET /v1/employees/:employeeId/history'),
    ...loaded(() => import('../pages/me/MePage.js')),
  },
  {
    path: '/boards/:period?/:office?',
    title: 'page.boards',
    group: 'boards',
    isFor: anybodyWho('GET /v1/rankings/months/:month'),
    ...loaded(() => import('../pages/boards/BoardsPage.js')),
  },
  {
    path: '/movements/:period?/:office?',
    title: 'page.movements',
    group: 'boards',
    isFor: anybodyWho('GET /v1/rankings/months/:month/movements'),
    ...loaded(() => import('../pages/movements/MovementsPage.js')),
  },
  {
    path: '/days',
    title: 'page.days',
    group: 'boards',
    isFor: (who) => isForOthersBy(who, 'GET /v1/days/:date'),
    ...loaded(() => import('../pages/days/DaysPage.js')),
  },
  {
    path: '/trial',
    title: 'page.trial',
    group: 'boards',
    isFor: (who) => isForOthersBy(who, 'GET /v1/trial'),
    ...loaded(() => import('../pages/days/TrialPage.js')),
  },
  {
    path: '/periods',
    title: 'page.periods',
    group: 'boards',
    isFor: anybodyWho('GET /v1/rankings/quarters/:quarter'),
    ...loaded(() => import('../pages/periods/PeriodsPage.js')),
  },
  {
    path: '/compare',
    title: 'page.compare',
    group: 'boards',
    isFor: anybodyWho('GET /v1/rankings/months/:month/offices'),
    ...loaded(() => import('../pages/compare/ComparePage.js')),
  },
  {
    path: '/wall/:period/:office?',
    title: 'page.wall',
    isFor: anybodyWho('GET /v1/rankings/months/:month'),
    isBelow: true,
    ...loaded(() => import('../pages/boards/WallPage.js')),
  },
  {
    path: '/people/:employeeId?',
    title: 'page.people',
    group: 'people',
    isFor: (who) => may(who, 'GET /v1/employees/:employeeId/history') && isForOthers(who),
    ...loaded(() => import('../pages/people/PeoplePage.js')),
  },
  {
    path: '/scores/:period/:employeeId',
    title: 'page.score',
    isFor: anybodyWho('GET /v1/rankings/months/:month/employees/:employeeId/breakdown'),
    isBelow: true,
    ...loaded(() => import('../pages/files/ScorePage.js')),
  },
  {
    path: '/seals',
    title: 'page.seals',
    group: 'proofs',
    isFor: anybodyWho('GET /v1/seals'),
    ...loaded(() => import('../pages/seals/SealsPage.js')),
  },
  {
    path: '/verification',
    title: 'page.verification',
    group: 'proofs',
    isFor: anybodyWho('GET /v1/log/export'),
    ...loaded(() => import('../pages/seals/VerificationPage.js')),
  },
  {
    path: '/accesses',
    title: 'page.accesses',
    group: 'proofs',
    isFor: anybodyWho('GET /v1/accesses'),
    ...loaded(() => import('../pages/accesses/AccessesPage.js')),
  },
  {
    path: '/proposals/:proposalId?',
    title: 'page.proposals',
    group: 'decisions',
    isFor: anybodyWho('GET /v1/proposals'),
    ...loaded(() => import('../pages/proposals/ProposalsPage.js')),
  },
  {
    path: '/inbox',
    title: 'page.inbox',
    group: 'own',
    isFor: anybodyWho('GET /v1/notices'),
    ...loaded(() => import('../pages/inbox/InboxPage.js')),
  },
  {
    path: '/publicity',
    title: 'page.publicity',
    group: 'practice',
    isFor: anybodyWho('GET /v1/publicity'),
    ...loaded(() => import('../pages/publicity/PublicityPage.js')),
  },
  {
    path: '/screen/:period',
    title: 'page.screen',
    isFor: anybodyWho('GET /v1/publicity'),
    isBelow: true,
    ...loaded(() => import('../pages/publicity/ScreenPage.js')),
  },
  {
    path: '/fairness',
    title: 'page.fairness',
    group: 'practice',
    isFor: anybodyWho('GET /v1/fairness'),
    ...loaded(() => import('../pages/fairness/FairnessPage.js')),
  },
  {
    path: '/participation',
    title: 'page.participation',
    group: 'practice',
    isFor: anybodyWho('GET /v1/participation'),
    ...loaded(() => import('../pages/participation/ParticipationPage.js')),
  },
  {
    path: '/cases/:caseId?',
    title: 'page.cases',
    group: 'own',
    isFor: anybodyWho('POST /v1/commands/open-case'),
    ...loaded(() => import('../pages/cases/CasesPage.js')),
  },
  {
    path: '/open-case',
    title: 'page.open-case',
    isFor: anybodyWho('POST /v1/commands/open-case'),
    isBelow: true,
    ...loaded(() => import('../pages/cases/OpenCasePage.js')),
  },
  {
    path: '/deciding/:caseId?',
    title: 'page.deciding',
    group: 'decisions',
    isFor: anybodyWho('POST /v1/commands/decide-case', 'POST /v1/commands/vote-on-case', 'GET /v1/accesses'),
    ...loaded(() => import('../pages/cases/DecidingPage.js')),
  },
  {
    path: '/announcements',
    title: 'page.announcements',
    group: 'practice',
    isFor: anybodyWho('GET /v1/announcements'),
    ...loaded(() => import('../pages/announcements/AnnouncementsPage.js')),
  },
  {
    path: '/claims',
    title: 'page.claims',
    group: 'record',
    isFor: anybodyWho('GET /v1/claims'),
    ...loaded(() => import('../pages/claims/ClaimsPage.js')),
  },
  {
    path: '/checks',
    title: 'page.checks',
    group: 'record',
    isFor: anybodyWho('GET /v1/rounds'),
    ...loaded(() => import('../pages/checks/ChecksPage.js')),
  },
  ...BENEFITS,
  {
    path: '/alerts',
    title: 'page.alerts',
    group: 'people',
    isFor: anybodyWho('GET /v1/alerts/raised'),
    ...loaded(() => import('../pages/alerts/AlertsPage.js')),
  },
  {
    path: '/talents',
    title: 'page.talents',
    group: 'people',
    isFor: anybodyWho('GET /v1/inspections'),
    ...loaded(() => import('../pages/talents/TalentsPage.js')),
  },
  {
    path: '/delegations',
    title: 'page.delegations',
    group: 'decisions',
    isFor: anybodyWho('GET /v1/delegations'),
    ...loaded(() => import('../pages/delegations/DelegationsPage.js')),
  },
  {
    path: '/rulebook/:editionId?',
    title: 'page.rulebook',
    group: 'practice',
    isFor: anybodyWho('GET /v1/rulebook/editions'),
    ...loaded(() => import('../pages/rulebook/RulebookPage.js')),
  },
  {
    path: '/regulations',
    title: 'page.regulations',
    group: 'practice',
    isFor: anybodyWho('GET /v1/rulebook/regulations'),
    ...loaded(() => import('../pages/rulebook/RegulationsPage.js')),
  },
  {
    path: '/acknowledgements',
    title: 'page.acknowledgements',
    group: 'practice',
    isFor: anybodyWho('GET /v1/acknowledgements'),
    ...loaded(() => import('../pages/acknowledgements/AcknowledgementsPage.js')),
  },
  {
    path: '/months',
    title: 'page.months',
    group: 'boards',
    isFor: anybodyWho('GET /v1/proposals', 'POST /v1/commands/close-month'),
    ...loaded(() => import('../pages/months/MonthsPage.js')),
  },
  {
    path: '/grades',
    title: 'page.grades',
    group: 'practice',
    isFor: anybodyWho('GET /v1/duties', 'POST /v1/commands/set-authority'),
    ...loaded(() => import('../pages/grades/GradesPage.js')),
  },
  {
    path: '/duties',
    title: 'page.duties',
    group: 'people',
    isFor: anybodyWho('GET /v1/duties'),
    ...loaded(() => import('../pages/duties/DutiesPage.js')),
  },
  {
    path: '/rollout',
    title: 'page.rollout',
    group: 'practice',
    isFor: anybodyWho('GET /v1/duties', 'POST /v1/commands/plan-rollout'),
    ...loaded(() => import('../pages/rollout/RolloutPage.js')),
  },
  {
    path: '/sessions',
    title: 'page.sessions',
    isFor: anybodyWho('GET /v1/sessions'),
    isBelow: true,
    ...loaded(() => import('../pages/sessions/SessionsPage.js')),
  },
  ...ADMINISTRATION,
];

/** Somebody who may read only their own file has nobody to look for on the page of files. */
const isForOthers = (who: Who): boolean => isForOthersBy(who, 'GET /v1/employees/:employeeId/history');

/** Whether the route tells the principal of anybody but themselves. */
function isForOthersBy(who: Who, route: string): boolean {
  const reach = who.may[route];
  return reach !== undefined && (reach.everywhere || reach.offices.length > 0);
}

/** Loads the code of the page before it is known who is signed in. A failure is handled where the page is shown. */
export async function loadAhead(address: string): Promise<void> {
  const page = PAGES.find((one) => address.startsWith(`/console${addressOf(one)}`)) ?? PAGES[0];
  await page?.load().catch(() => undefined);
}
