import type { HistoryItem } from '../../contexts/employees/history.js';
import type { Ground } from '../../contexts/employees/domain/events.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * One event of a file in two or three lines:
 *
 *     #3 2025-03-04 award of 5, behaviour, item A-1: helped at the gate
 *        recorded 2025-03-04T09:12:00.000Z by li.na, by the authority of wu.fang (supervisor); counts in 2025-03
 *        balance 505 = base 500 + fixed 0 + behaviour 5
 */
export function chapter(item: HistoryItem): string {
  const { revision, recordedAt, recordedBy, balance, data } = item;
  const told = [
    `#${revision} ${what(item)}${reasonIn(data)}`,
    `   ${[`recorded ${recordedAt} by ${recordedBy}${groundIn(data)}`, counts(item)].filter(Boolean).join('; ')}`,
    `   balance ${balance.total} = base ${balance.base} + fixed ${balance.fixed} + behaviour ${balance.behaviour}`,
  ];
  return `${told.join('\n')}\n`;
}

const what = ({ type, data }: HistoryItem): string => WHAT[type](data);

const entered =
  (direction: 'award' | 'deduction') =>
  (data: Fields): string => {
    const trial = data['trial'] === true ? ', in trial' : '';
    return `${text(data, 'occurredOn')} ${direction} of ${text(data, 'points')}, ${text(data, 'kind')}${trial}, item ${text(data, 'itemCode')}`;
  };

function reversed(data: Fields): string {
  const undoes = data['undoes'] as Fields;
  return `${text(undoes, 'occurredOn')} reversal of the ${undoes['direction'] === 'award' ? 'award' : 'deduction'} of ${text(undoes, 'points')}, ${text(undoes, 'kind')}, entry ${text(data, 'entryId')}`;
}

const WHAT: Readonly<Record<HistoryItem['type'], (data: Fields) => string>> = {
  EmployeeRegistered: (data) =>
    `${text(data, 'joinedOn')} joins ${text(data, 'officeId')} as ${text(data, 'name')}, employment ${text(data, 'employmentNo')}`,
  PointAwarded: entered('award'),
  PointDeducted: entered('deduction'),
  EntryReversed: reversed,
  EmployeeTransferred: (data) => `${text(data, 'effectiveOn')} moves to ${text(data, 'officeId')}`,
  EmployeeLeft: (data) =>
    data['joinedInto'] === undefined
      ? `${text(data, 'leftOn')} leaves`
      : `${text(data, 'leftOn')} is joined into ${text(data, 'joinedInto')}`,
  PersonsJoined: (data) => `${text(data, 'giveUp')} is the same person`,
  PersonsJoinCarriedOut: (data) =>
    data['refusedFor'] === null
      ? `all of ${text(data, 'giveUp')} is here`
      : `${text(data, 'giveUp')} was not joined: ${text(data, 'refusedFor')}`,
  ErasureProposed: () => 'is proposed to be erased',
  PersonErased: (data) => `is erased, as ${text(data, 'proposedBy')} has proposed`,
  OpeningRecorded: (data) =>
    `${text(data, 'asOf')} opening balance: fixed ${text(data, 'fixed')}, behaviour ${text(data, 'behaviour')}`,
  OpeningWithdrawn: (data) => `takes opening balance ${text(data, 'openingId')} back`,
  EmployeeRenamed: (data) => `is called ${text(data, 'name')}`,
  JoiningCorrected: (data) => `${text(data, 'joinedOn')} is the day of joining`,
  DepartureUndone: () => 'has not left',
  RegistrationUndone: (data) => `employment ${text(data, 'employmentNo')} never was`,
  TransferUndone: (data) => `${text(data, 'effectiveOn')} moved nowhere`,
};

const text = (data: Fields, field: string): string => String(data[field]);

const reasonIn = ({ reason }: Fields): string =>
  typeof reason === 'string' && reason !== '' ? `: ${reason}` : '';

function groundIn({ ground }: Fields): string {
  const by = ground as Ground | undefined;
  switch (by?.by) {
    case undefined:
      return '';
    case 'rule':
      return ', by an item with fixed points';
    case 'authority':
      return `, by the authority of ${by.principalId} (${by.grade})`;
    case 'proposal':
      return `, by proposal ${by.proposalId}`;
    case 'fact':
      return `, by fact ${by.factId}, version ${by.version}`;
    case 'import':
      return ', imported';
    case 'carried':
      return ', carried here with another file of the same person';
    case 'case':
      return `, by case ${by.caseId}`;
    case 'claim':
      return `, by claim ${by.claimId}`;
  }
}

function counts({ countsIn, lateFor }: HistoryItem): string {
  if (countsIn === null) return '';
  return lateFor === null ? `counts in ${countsIn}` : `counts in ${countsIn}, late for ${lateFor}`;
}
