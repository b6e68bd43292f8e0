import { ROLES, type Role } from './roles.js';

/** How far a role may use a route. */
export type Bound = 'anywhere' | 'own-office' | 'own-file';
export type Permission = Readonly<Partial<Record<Role, Bound>>>;

/** What is said after a role of how far it goes. */
export const WITHIN: Readonly<Record<Bound, string>> = {
  anywhere: '',
  'own-office': ' of the office',
  'own-file': ' themselves',
};

export const to = (...roles: readonly Role[]): Permission =>
  Object.fromEntries(roles.map((role) => [role, 'anywhere' as const]));

/** Whoever has a key; what hands on benefits reads nothing else. */
export const WHOEVER_SIGNS_IN = to(...ROLES);
export const EVERY_ROLE = to(...ROLES.filter((role) => role !== 'benefit-feed'));
export const ADMINISTRATORS = to('administrator');
export const AUDIT = to('administrator', 'auditor');
/** Roles that look after the entries of others. */
export const OVERSEEING = to('administrator', 'auditor', 'head');
export const KEEPING_FILES = to('administrator', 'points-officer');
export const BRINGING_IN = to('administrator', 'importer');
export const RECORDING: Permission = {
  ...to('administrator', 'points-officer', 'recorder'),
  manager: 'own-office',
};
export const READING_FILES: Permission = { ...EVERY_ROLE, employee: 'own-file' };
export const READING_HISTORIES: Permission = {
  ...to('administrator', 'auditor', 'points-officer'),
  manager: 'own-office',
  employee: 'own-file',
};

/** A manager is told of themselves and of the medians; the query decides on it. */
export const READING_FAIRNESS = to(
  'administrator',
  'auditor',
  'points-officer',
  'head',
  'leadership',
  'manager',
);

/** The sums behind a score: leadership may ask why somebody is first, without the entries themselves. */
export const READING_SUMS: Permission = { ...READING_HISTORIES, ...to('member', 'head', 'leadership') };

/** Facts are read by those who decide by them. */
export const READING_FACTS: Permission = {
  ...to('administrator', 'auditor', 'points-officer', 'leadership', 'member', 'head'),
  employee: 'own-file',
};

/** Those who see days and trials of others; whoever they are about sees their own. */
export const READING_TRIALS: Permission = {
  ...to('administrator', 'auditor', 'points-officer', 'member', 'head', 'leadership'),
  manager: 'own-office',
};
export const READING_DAYS: Permission = { ...READING_TRIALS, employee: 'own-file' };

export const KEEPING_RULEBOOK = to('administrator', 'points-officer', 'head');
export const ADOPTING = to('administrator', 'head');
export const ERASING = to('administrator', 'head');
/** Those who look after people and rewards. */
export const LOOKING_AFTER_PEOPLE = KEEPING_RULEBOOK;
/** Everybody whom the rulebook concerns; an auditor writes nothing. */
export const COMMENTING = to(
  'administrator',
  'points-officer',
  'recorder',
  'manager',
  'member',
  'head',
  'leadership',
  'employee',
);
export const WEIGHING_RULEBOOK = to(
  'administrator',
  'points-officer',
  'member',
  'head',
  'leadership',
  'auditor',
);

/** A manager needs a grade of authority too, which is looked at later; the leading group votes. */
export const DECIDING: Permission = { manager: 'own-office' };
export const PROPOSING: Permission = { ...RECORDING, ...to('member', 'head') };
/** Proposals tell about people, as histories do. */
export const READING_PROPOSALS = to(
  'administrator',
  'auditor',
  'points-officer',
  'manager',
  'member',
  'head',
  'leadership',
);
export const READING_OFFICE_ENTRIES: Permission = { ...READING_PROPOSALS, ...to('recorder') };
/** Checks are about offices; whoever may record them reads them. */
export const READING_CHECKS: Permission = READING_OFFICE_ENTRIES;
/** Those who may lend their authority or use another's, and those who oversee it. */
export const READING_DELEGATIONS: Permission = READING_OFFICE_ENTRIES;
export const VOTING = to('member', 'head');

/** For everybody who may send any command: each line of a body is judged again, by its own command. */
export const BULK = to('administrator', 'points-officer', 'recorder', 'manager');

/** An inbox tells who has objected: only those may read it who may know that. */
export const READING_INBOXES: Permission = {
  ...to('administrator', 'auditor', 'points-officer'),
  employee: 'own-file',
};

/** How to reach somebody is their own matter, and that of those who keep files. */
export const SETTING_CONTACTS: Permission = { ...KEEPING_FILES, employee: 'own-file' };
/** What somebody was given is for themselves, and for those who decide on runs. */
export const READING_BENEFITS: Permission = {
  ...to('administrator', 'auditor', 'points-officer', 'member', 'head'),
  employee: 'own-file',
};

/** What approved runs give leaves the service by this role alone; it finds the runs in their list. */
export const HANDING_ON_BENEFITS = to('benefit-feed');
export const FINDING_RUNS: Permission = { ...EVERY_ROLE, ...HANDING_ON_BENEFITS };

/** An employee's own, and those of whom somebody may confirm. */
export const READING_CLAIMS: Permission = {
  ...to('administrator', 'auditor', 'points-officer', 'recorder', 'head'),
  manager: 'own-office',
  employee: 'own-file',
};

/** Those who read boards; an auditor and an importer have nothing to say in them. */
export const OPENING_CASES: Permission = COMMENTING;

export const ANSWERING_ALERTS: Permission = { ...KEEPING_FILES, manager: 'own-office' };
/** Alerts tell about people, as histories do; employees are told of their own. */
export const READING_ALERTS: Permission = {
  ...to('administrator', 'auditor', 'points-officer', 'member', 'head', 'leadership'),
  manager: 'own-office',
  employee: 'own-file',
};
