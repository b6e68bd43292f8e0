import {
  accepted,
  rejected,
  repeated,
  type Decider,
  type Decision,
  type Rejection,
} from '../../../kernel/decision.js';
import { evolve, excessOf, initialState, keyOf, type Account, type Matter } from './account.js';
import type {
  AccountEvent,
  AccountOpened,
  AuthorityExceeded,
  AuthorityReserved,
  Delegate,
  Grade,
  RequestedEntry,
  Settlement,
} from './events.js';

type Reason = AuthorityReserved['data']['personal'];

/** Reserves authority for entries: for all of them, or for none. */
export interface Reserve {
  readonly type: 'Reserve';
  readonly principalId: string;
  readonly entries: readonly RequestedEntry[];
  readonly personal: Reason;
  readonly proposalId?: string;
  readonly delegate?: Delegate;
}

/** Notes that an entry exceeds the limits and becomes a proposal. */
export interface Refer {
  readonly type: 'Refer';
  readonly matter: Omit<AuthorityExceeded['data'], 'proposalId'>;
  readonly proposalId: string;
}

export interface Settle {
  readonly type: 'Settle';
  readonly principalId: string;
  readonly settled: readonly Settlement[];
}

/** Notes that an entry is about to be reversed. */
export interface BeginReturn {
  readonly type: 'BeginReturn';
  readonly principalId: string;
  readonly employeeId: string;
  readonly entryId: string;
}

export type AccountCommand = Reserve | Refer | BeginReturn | Settle;

export interface AccountContext {
  /** The grade of the principal on the day of recording; undefined: none. */
  readonly grade: Grade | undefined;
  /** A fresh secret for an account that is opened. */
  readonly newDigestKey: string;
}

type Ruling = Decision<AccountEvent>;

export const accountDecider: Decider<Account, AccountCommand, AccountEvent, AccountContext> = {
  initialState,
  evolve,
  decide,
  digestKey: ({ digestKey }) => digestKey,
  left,
};

export function decide(account: Account, command: AccountCommand, context: AccountContext): Ruling {
  switch (command.type) {
    case 'Reserve':
      return reserve(account, command, context);
    case 'Refer':
      return refer(account, command, context);
    case 'BeginReturn':
      return beginReturn(account, command);
    case 'Settle':
      return settle(account, command);
  }
}

/** The state of the matter that the command was about. */
function left(account: Account, command: AccountCommand): Readonly<Record<string, string>> {
  const asked = askedIn(command);
  const matter = asked && account.matters.get(keyOf(asked));
  if (matter === undefined) return {};
  const { status, proposalId, occurredOn } = matter;
  return { matter: status, occurredOn, ...(proposalId === undefined ? {} : { proposalId }) };
}

function askedIn(command: AccountCommand): Pick<RequestedEntry, 'employeeId' | 'entryId'> | undefined {
  if (command.type === 'Reserve') return command.entries[0];
  if (command.type === 'Refer') return command.matter;
  return command.type === 'BeginReturn' ? command : undefined;
}

function reserve(account: Account, command: Reserve, context: AccountContext): Ruling {
  const { grade } = context;
  const { type: _, entries, proposalId, ...who } = command;
  const { principalId } = who;
  const known = entries.map((entry) => liveMatter(account, entry, proposalId !== undefined));
  const other = known.find((matter, index) => matter !== undefined && !isSame(matter, entries[index]));
  if (other !== undefined) return idReused(other);
  const fresh = entries.filter((_, index) => known[index] === undefined);
  const [first] = known;
  if (fresh.length === 0 && first !== undefined) return repeated(first.place);
  const excess = excessOf(account, grade, fresh);
  if (excess !== undefined || grade === undefined) return exceeded(grade, excess ?? '');
  const reservedFor = proposalId === undefined ? {} : { proposalId };
  const reservations = fresh.map((entry): AuthorityReserved => ({
    type: 'AuthorityReserved',
    data: { ...entry, ...reservedFor, ...who, grade: grade.grade },
  }));
  return accepted<AccountEvent>(...opening(account, principalId, context), ...reservations);
}

function refer(account: Account, { matter, proposalId }: Refer, context: AccountContext): Ruling {
  const known = liveMatter(account, matter);
  if (known !== undefined) return isSame(known, matter) ? repeated(known.place) : idReused(known);
  const opened = opening(account, matter.principalId, context);
  return accepted<AccountEvent>(...opened, { type: 'AuthorityExceeded', data: { ...matter, proposalId } });
}

function beginReturn({ matters }: Account, { type: _, ...data }: BeginReturn): Ruling {
  const status = matters.get(keyOf(data))?.status;
  if (status !== 'reserved' && status !== 'posted') return accepted();
  return accepted({ type: 'AuthorityReturning', data });
}

const SETTLES: Readonly<Record<Settlement['as'], Matter['status']>> = {
  posted: 'reserved',
  released: 'reserved',
  proposed: 'exceeded',
  returned: 'returning',
  kept: 'returning',
};

/** Settles only matters that wait for exactly that. */
function settle({ matters }: Account, { principalId, settled }: Settle): Ruling {
  const open = settled.filter(
    (settlement) => matters.get(keyOf(settlement))?.status === SETTLES[settlement.as],
  );
  if (open.length === 0) return accepted();
  return accepted({ type: 'AuthoritySettled', data: { principalId, settled: open } });
}

const opening = ({ digestKey }: Account, principalId: string, context: AccountContext): AccountOpened[] =>
  digestKey === ''
    ? [{ type: 'AccountOpened', data: { principalId, personal: { digestKey: context.newDigestKey } } }]
    : [];

/** A released matter is judged anew; a proposal that the principal made is no reservation for deciding on it. */
function liveMatter({ matters }: Account, entry: RequestedEntry, isForDecision = false): Matter | undefined {
  const matter = matters.get(keyOf(entry));
  if (matter?.status === 'released') return undefined;
  const isProposed = matter?.status === 'exceeded' || matter?.status === 'proposed';
  return isForDecision && isProposed ? undefined : matter;
}

const CONTENT = ['direction', 'points', 'kind', 'itemCode', 'occurredOn'] as const;

/** Compares as rule 5 does. */
const isSame = (matter: RequestedEntry, entry: RequestedEntry | undefined): boolean =>
  CONTENT.every((field) => matter[field] === entry?.[field]);

const idReused = ({ entryId }: RequestedEntry): Rejection =>
  rejected('entry.id-reused', `Entry ${entryId} was recorded before with other content.`);

const exceeded = (grade: Grade | undefined, excess: string): Rejection =>
  rejected(
    'authority.exceeded',
    grade === undefined
      ? `It takes a grade of authority to ${excess}.`
      : `Grade ${grade.grade} is exceeded: it would ${excess}.`,
    grade === undefined ? { why: 'no-grade' } : { why: 'grade', grade: grade.grade },
  );
