import { anybodyWho, loaded, type PageOf } from './page-of.js';

/** The pages of what points are for. */
export const BENEFITS: readonly PageOf[] = [
  {
    path: '/schemes',
    title: 'page.schemes',
    group: 'benefits',
    isFor: anybodyWho('POST /v1/schemes/what-if', 'POST /v1/commands/adopt-scheme'),
    ...loaded(() => import('../pages/benefits/SchemesPage.js')),
  },
  {
    path: '/budgets',
    title: 'page.budgets',
    group: 'benefits',
    isFor: anybodyWho('GET /v1/budgets'),
    ...loaded(() => import('../pages/benefits/BudgetsPage.js')),
  },
  {
    path: '/runs/:runId?',
    title: 'page.runs',
    group: 'benefits',
    isFor: anybodyWho('GET /v1/runs'),
    ...loaded(() => import('../pages/benefits/RunsPage.js')),
  },
  {
    path: '/lotteries/:lotteryId?',
    title: 'page.lotteries',
    group: 'benefits',
    isFor: anybodyWho('GET /v1/lotteries'),
    ...loaded(() => import('../pages/lotteries/LotteriesPage.js')),
  },
];
