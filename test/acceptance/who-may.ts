/**
 * Who may do what, once more and by hand, so that a slip in the service's table is noticed: for each operation of the
 * service's own document the roles that may, by whom it is about. `own` is an employee of the manager's office, or the
 * employee himself; `other` is somebody else in another office.
 */
export type Whom = 'own' | 'other';

const EVERY =
  'recorder manager points-officer member head auditor leadership employee administrator importer';
const BUT_EMPLOYEE = EVERY.replace(' employee', '');
const ADMINISTRATOR = 'administrator';
const OFFICERS = 'administrator points-officer';
const RECORDERS = 'administrator points-officer recorder';
const AUDITORS = 'administrator auditor';

const PROPOSERS = `${RECORDERS} member head`;
const PROPOSAL_READERS = 'administrator auditor points-officer manager member head leadership';
const RULEMAKERS = 'administrator points-officer head';
const COMMENTERS = 'administrator points-officer recorder manager member head leadership employee';
const WEIGHERS = 'administrator points-officer member head leadership auditor';

const always = (roles: string): Record<Whom, string> => ({ own: roles, other: roles });

const HISTORY_READERS = {
  own: `${AUDITORS} points-officer manager employee`,
  other: `${AUDITORS} points-officer`,
};

export const MAY: Readonly<Record<string, Record<Whom, string>>> = {
  'get /v1/sessions': always(EVERY),
  'delete /v1/sessions/{sessionId}': always(EVERY),
  'post /v1/commands/open-office': always(OFFICERS),
  'post /v1/commands/register-employee': always(OFFICERS),
  'post /v1/commands/transfer-employee': always(OFFICERS),
  'post /v1/commands/record-departure': always(OFFICERS),
  'post /v1/commands/rename-office': always(OFFICERS),
  'post /v1/commands/close-office': always(OFFICERS),
  'post /v1/commands/reopen-office': always(OFFICERS),
  'post /v1/commands/rename-employee': always(OFFICERS),
  'post /v1/commands/correct-joining': always(OFFICERS),
  'post /v1/commands/undo-departure': always(OFFICERS),
  'post /v1/commands/undo-registration': always(OFFICERS),
  'post /v1/commands/undo-transfer': always(OFFICERS),
  'post /v1/commands/merge-offices': always(OFFICERS),
  'post /v1/commands/join-persons': always(OFFICERS),
  'post /v1/commands/close-month': always(OFFICERS),
  'post /v1/commands/begin-book': always(OFFICERS),
  'post /v1/commands/record-opening': always('administrator importer'),
  'post /v1/commands/withdraw-opening': always('administrator importer'),
  'post /v1/commands/set-closing': always(OFFICERS),
  'post /v1/commands/award-points': { own: `${RECORDERS} manager`, other: RECORDERS },
  'post /v1/commands/deduct-points': { own: `${RECORDERS} manager`, other: RECORDERS },
  'post /v1/commands/reverse-entry': { own: `${RECORDERS} manager`, other: RECORDERS },
  'post /v1/commands/reverse-batch': always(`${RECORDERS} manager`),
  'post /v1/commands/award-office': { own: `${RECORDERS} manager`, other: RECORDERS },
  'post /v1/commands/deduct-office': { own: `${RECORDERS} manager`, other: RECORDERS },
  'post /v1/commands/reverse-office-entry': always(`${RECORDERS} manager`),
  'post /v1/commands': always(`${RECORDERS} manager`),
  'post /v1/commands/end-import': always(ADMINISTRATOR),
  'post /v1/commands/confirm-clock': always(ADMINISTRATOR),
  'post /v1/commands/register-principal': always(ADMINISTRATOR),
  'post /v1/commands/assign-roles': always(ADMINISTRATOR),
  'post /v1/commands/issue-key': always(ADMINISTRATOR),
  'post /v1/commands/revoke-key': always(ADMINISTRATOR),
  'post /v1/commands/end-principal': always(ADMINISTRATOR),
  'post /v1/commands/draft-edition': always(RULEMAKERS),
  'post /v1/commands/put-item': always(RULEMAKERS),
  'post /v1/commands/remove-item': always(RULEMAKERS),
  'post /v1/commands/open-edition-for-comment': always(RULEMAKERS),
  'post /v1/commands/return-edition-to-draft': always(RULEMAKERS),
  'post /v1/commands/withdraw-edition': always(RULEMAKERS),
  'post /v1/commands/comment-on-edition': always(COMMENTERS),
  'post /v1/commands/adopt-edition': always('administrator head'),
  'post /v1/commands/plan-rollout': always('administrator head'),
  'post /v1/commands/set-authority': always('administrator head'),
  'post /v1/commands/record-fact': always(OFFICERS),
  'post /v1/commands/correct-fact': always(OFFICERS),
  'post /v1/commands/withdraw-fact': always(OFFICERS),
  'post /v1/commands/delegate-authority': always('manager'),
  'post /v1/commands/end-delegation': always('manager'),
  'post /v1/commands/make-proposal': always(`${PROPOSERS} manager`),
  'post /v1/commands/discuss-proposal': always(COMMENTERS),
  'post /v1/commands/decide-proposal': always('manager'),
  'post /v1/commands/vote-on-proposal': always('member head'),
  'post /v1/commands/withdraw-proposal': always(`${RECORDERS} manager`),
  'get /v1/authority': always(EVERY),
  'get /v1/authority/{principalId}': always(PROPOSAL_READERS),
  'get /v1/office-entries': always(`${PROPOSAL_READERS} recorder`),
  'get /v1/office-entries/{officeEntryId}': always(`${PROPOSAL_READERS} recorder`),
  'get /v1/delegations': always(`${PROPOSAL_READERS} recorder`),
  'get /v1/duties': always(PROPOSAL_READERS),
  'get /v1/proposals': always(PROPOSAL_READERS),
  'get /v1/proposals/{proposalId}': always(PROPOSAL_READERS),
  'get /v1/rulebook/editions': always(EVERY),
  'get /v1/rulebook/editions/{editionId}': always(EVERY),
  'get /v1/rulebook/editions/{editionId}/what-if': always(WEIGHERS),
  'get /v1/rulebook/in-force': always(EVERY),
  'get /v1/rollout': always(EVERY),
  'get /v1/employees': always(EVERY),
  'get /v1/employees/{employeeId}': { own: EVERY, other: BUT_EMPLOYEE },
  'get /v1/employees/{employeeId}/facts': {
    own: `${AUDITORS} points-officer leadership member head employee`,
    other: `${AUDITORS} points-officer leadership member head`,
  },
  'get /v1/employees/{employeeId}/history': HISTORY_READERS,
  'get /v1/months': always(EVERY),
  'get /v1/rankings/months/{month}': always(EVERY),
  'get /v1/rankings/months/{month}/employees/{employeeId}': always(EVERY),
  'get /v1/rankings/years/{year}': always(EVERY),
  'get /v1/rankings/years/{year}/employees/{employeeId}': always(EVERY),
  'get /v1/rankings/months/{month}/employees/{employeeId}/proof': always(EVERY),
  'get /v1/rankings/years/{year}/employees/{employeeId}/proof': always(EVERY),
  'get /v1/employees/{employeeId}/entries/{entryId}/proof': {
    own: `${AUDITORS} points-officer manager employee`,
    other: `${AUDITORS} points-officer`,
  },
  'get /v1/seals': always(EVERY),
  'get /v1/seals/{month}': always(EVERY),
  'get /v1/signing-keys': always(EVERY),
  'get /v1/log/head': always(EVERY),
  'get /v1/log/consistency': always(EVERY),
  'get /v1/log/events/{position}/proof': always(AUDITORS),
  'get /v1/log/export': always(AUDITORS),
  'get /v1/rankings/total': always(EVERY),
  'get /v1/rankings/total/employees/{employeeId}': always(EVERY),
  'get /v1/rankings/months/{month}/employees/{employeeId}/entries': HISTORY_READERS,
  'get /v1/rankings/years/{year}/employees/{employeeId}/entries': HISTORY_READERS,
  'get /v1/rankings/months/{month}/restatement': always(EVERY),
  'get /v1/rankings/months/{month}/distribution': always(EVERY),
  'get /v1/rankings/months/{month}/movements': always(EVERY),
  'get /v1/rankings/months/{month}/drivers': always(EVERY),
  'get /v1/rankings/years/{year}/distribution': always(EVERY),
  'get /v1/rankings/total/distribution': always(EVERY),
  'get /v1/offices': always(EVERY),
  'get /v1/recordings': always(`${RECORDERS} manager`),
  'get /v1/recordings/months/{month}/delays': always(PROPOSAL_READERS),
  'get /v1/session': always(EVERY),
  'get /v1/principals': always(AUDITORS),
  'get /v1/principals/{principalId}/name': always(EVERY),
  'get /v1/recordings/reversals': always(`${AUDITORS} head`),
  'get /v1/accesses': always(AUDITORS),
};
