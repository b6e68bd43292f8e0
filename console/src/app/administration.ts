import { anybodyWho, loaded, type PageOf } from './page-of.js';

/** Somebody who may open offices and register people can bring an empty installation to its first month. */
export const setsUp = anybodyWho('POST /v1/commands/register-employee');

/** The pages for administration, in the order of the menu. */
export const ADMINISTRATION: readonly PageOf[] = [
  {
    path: '/setup',
    title: 'page.setup',
    group: 'administration',
    isFor: setsUp,
    ...loaded(() => import('../pages/setup/SetupPage.js')),
  },
  {
    path: '/staff/:employeeId?',
    title: 'page.staff',
    group: 'administration',
    isFor: anybodyWho('POST /v1/commands/register-employee', 'POST /v1/commands/erase-person'),
    ...loaded(() => import('../pages/staff/StaffPage.js')),
  },
  {
    path: '/people-import',
    title: 'page.people-import',
    isBelow: true,
    isFor: setsUp,
    ...loaded(() => import('../pages/imports/StaffImportPage.js')),
  },
  {
    path: '/offices',
    title: 'page.offices',
    group: 'administration',
    isFor: anybodyWho('POST /v1/commands/open-office'),
    ...loaded(() => import('../pages/offices/OfficesPage.js')),
  },
  {
    path: '/accounts/:principalId?',
    title: 'page.accounts',
    group: 'administration',
    isFor: anybodyWho('POST /v1/commands/register-principal'),
    ...loaded(() => import('../pages/accounts/AccountsPage.js')),
  },
  {
    path: '/settings',
    title: 'page.settings',
    group: 'administration',
    isFor: anybodyWho('POST /v1/commands/set-closing', 'POST /v1/commands/set-authority'),
    ...loaded(() => import('../pages/settings/SettingsPage.js')),
  },
  {
    path: '/about',
    title: 'page.about',
    group: 'administration',
    isFor: anybodyWho('GET /v1/offices'),
    ...loaded(() => import('../pages/about/AboutPage.js')),
  },
];
