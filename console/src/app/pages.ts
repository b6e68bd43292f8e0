import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { TextId } from '../language/texts.js';
import { may, type Who } from './session.js';

export interface PageOf {
  /** Below /console, as wouter writes patterns. */
  readonly path: string;
  readonly title: TextId;
  /** Whether there is anything on it for whoever is signed in. */
  readonly isFor: (who: Who) => boolean;
  /** Left out of the menu: it is reached from another page. */
  readonly isBelow?: true;
  readonly Page: LazyExoticComponent<ComponentType>;
}

const anybodyWho =
  (...routes: readonly string[]) =>
  (who: Who): boolean =>
    routes.some((route) => may(who, route));

/** Every page, in the order of the menu; the first one that is for somebody is where he begins. */
export const PAGES: readonly PageOf[] = [
  {
    path: '/record',
    title: 'page.record',
    isFor: anybodyWho('POST /v1/commands/award-points'),
    Page: lazy(() => import('../pages/record/RecordPage.js')),
  },
  {
    path: '/me',
    title: 'page.me',
    isFor: (who) => who.employeeId !== null && may(who, 'GET /v1/employees/:employeeId/history'),
    Page: lazy(() => import('../pages/me/MePage.js')),
  },
  {
    path: '/boards/:period?/:office?',
    title: 'page.boards',
    isFor: anybodyWho('GET /v1/rankings/months/:month'),
    Page: lazy(() => import('../pages/boards/BoardsPage.js')),
  },
  {
    path: '/people/:employeeId?',
    title: 'page.people',
    isFor: (who) => may(who, 'GET /v1/employees/:employeeId/history') && isForOthers(who),
    Page: lazy(() => import('../pages/people/PeoplePage.js')),
  },
  {
    path: '/proposals/:proposalId?',
    title: 'page.proposals',
    isFor: anybodyWho('GET /v1/proposals'),
    Page: lazy(() => import('../pages/proposals/ProposalsPage.js')),
  },
  {
    path: '/rulebook/:editionId?',
    title: 'page.rulebook',
    isFor: anybodyWho('GET /v1/rulebook/editions'),
    Page: lazy(() => import('../pages/rulebook/RulebookPage.js')),
  },
  {
    path: '/months',
    title: 'page.months',
    isFor: anybodyWho('GET /v1/proposals', 'POST /v1/commands/close-month'),
    Page: lazy(() => import('../pages/months/MonthsPage.js')),
  },
  {
    path: '/duties',
    title: 'page.duties',
    isFor: anybodyWho('GET /v1/duties'),
    Page: lazy(() => import('../pages/duties/DutiesPage.js')),
  },
  {
    path: '/rollout',
    title: 'page.rollout',
    isFor: anybodyWho('GET /v1/duties', 'POST /v1/commands/plan-rollout'),
    Page: lazy(() => import('../pages/rollout/RolloutPage.js')),
  },
];

/** Of whoever reads his own file alone, a page of files has nothing to look for. */
const isForOthers = (who: Who): boolean => {
  const reach = who.may['GET /v1/employees/:employeeId/history'];
  return reach !== undefined && (reach.everywhere || reach.offices.length > 0);
};

/** The address of a page, without what follows. */
export const addressOf = ({ path }: PageOf): string => path.replace(/\/:.*$/, '');
