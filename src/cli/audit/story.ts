import type { HistoryItem } from '../../employees/history/history.js';
import type { Ground } from '../../employees/events.js';

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

function what({ type, data }: HistoryItem): string {
  switch (type) {
    case 'EmployeeRegistered':
      return `${text(data, 'joinedOn')} joins ${text(data, 'officeId')} as ${text(data, 'name')}, employment ${text(data, 'employmentNo')}`;
    case 'PointAwarded':
    case 'PointDeducted': {
      const direction = type === 'PointAwarded' ? 'award' : 'deduction';
      const trial = data['trial'] === true ? ', in trial' : '';
      return `${text(data, 'occurredOn')} ${direction} of ${text(data, 'points')}, ${text(data, 'kind')}${trial}, item ${text(data, 'itemCode')}`;
    }
    case 'EntryReversed': {
      const undoes = data['undoes'] as Fields;
      return `${text(undoes, 'occurredOn')} reversal of the ${undoes['direction'] === 'award' ? 'award' : 'deduction'} of ${text(undoes, 'points')}, ${text(undoes, 'kind')}, entry ${text(data, 'entryId')}`;
    }
    case 'EmployeeTransferred':
      return `${text(data, 'effectiveOn')} moves to ${text(data, 'officeId')}`;
    case 'EmployeeLeft':
      return `${text(data, 'leftOn')} leaves`;
    case 'EmployeeRenamed':
      return `is called ${text(data, 'name')}`;
    case 'JoiningCorrected':
      return `${text(data, 'joinedOn')} is the day of joining`;
    case 'DepartureUndone':
      return 'has not left';
    case 'RegistrationUndone':
      return `employment ${text(data, 'employmentNo')} never was`;
    case 'TransferUndone':
      return `${text(data, 'effectiveOn')} moved nowhere`;
  }
}

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
  }
}

function counts({ countsIn, lateFor }: HistoryItem): string {
  if (countsIn === null) return '';
  return lateFor === null ? `counts in ${countsIn}` : `counts in ${countsIn}, late for ${lateFor}`;
}
