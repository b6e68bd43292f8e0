import type { LocalDate } from '../../../kernel/natural-month.js';
import type { EventPosition } from '../../../kernel/decision.js';
import type {
  CaseAbout,
  CaseCause,
  CaseEvent,
  CaseOpened,
  CaseRefused,
  CaseResult,
  CaseUpheld,
  Instance,
  Replacement,
  CaseStated,
  CaseVotedOn,
} from './events.js';

export type Case = NeverOpened | Opened;

export interface NeverOpened {
  readonly status: 'unknown';
}

export type CaseStatus = 'open' | 'upheld' | 'refused' | 'withdrawn' | 'lapsed';

export interface Vote {
  readonly vote: 'for' | 'against';
  readonly replacement: Replacement | null;
  readonly cause: CaseCause;
  readonly place: EventPosition;
}

/** A decision that has not been carried out. */
export interface Pending {
  readonly reverses: string | null;
  readonly replacement: Replacement | null;
  readonly restores: string | null;
  /** The decider, who is the recorder of its entries. */
  readonly decidedBy: string;
}

export interface Opened {
  readonly status: CaseStatus;
  readonly opened: CaseOpened['data'];
  readonly instance: Instance;
  readonly decideUntil: LocalDate;
  readonly furtherUntil: LocalDate | null;
  readonly statements: number;
  readonly subjectHasStated: boolean;
  /** By person, in the order of voting. */
  readonly votes: ReadonlyMap<string, Vote>;
  readonly cause: CaseCause | null;
  readonly escalated: 'overdue' | 'too-near' | null;
  /** The day of the last decision. */
  readonly decidedOn: LocalDate | null;
  /** The person who has taken it further, while it is open. */
  readonly takenFurtherBy: string | null;
  /** Whether it was reopened; that happens once at most. */
  readonly wasReopened: boolean;
  /** It is open again, and was upheld before. */
  readonly upheldBefore: boolean;
  /** The entry that stands for the case's own by what the case has done; null: none does. */
  readonly standing: string | null;
  /** The number of entries that were recorded for it. */
  readonly recorded: number;
  readonly pending: Pending | undefined;
  /** The last decision that was carried out, by its place, and what came of it. */
  readonly done: { readonly of: EventPosition; readonly results: readonly CaseResult[] } | undefined;
  readonly places: {
    readonly opened: EventPosition;
    /** The event that brought it to its present state. */
    readonly stands: EventPosition;
    /** The event that handed it to the group. */
    readonly turned: EventPosition;
  };
}

/** The recorder of what the leading group decides. */
export const LEADING_GROUP = 'leading-group';

export const neverOpened = (): Case => ({ status: 'unknown' });

export const entryAbout = (about: CaseAbout): { employeeId: string; entryId: string } | undefined =>
  'entry' in about ? about.entry : undefined;

export function caseAfter(state: Case, event: CaseEvent, place: EventPosition, recordedBy: string): Case {
  if (event.type === 'CaseOpened') return openedAnew(state, event.data, place);
  if (state.status === 'unknown') throw new Error(`${event.type} before CaseOpened`);
  return changed(state, event, place, recordedBy);
}

function changed(
  state: Opened,
  event: Exclude<CaseEvent, CaseOpened>,
  place: EventPosition,
  recordedBy: string,
): Opened {
  const stands = { ...state.places, stands: place };
  switch (event.type) {
    case 'CaseStated':
      return stated(state, event.data.as);
    case 'CaseVotedOn':
      return votedOn(state, event.data, place);
    case 'CaseUpheld':
    case 'CaseRefused':
      return decided(state, event, stands, recordedBy);
    case 'CaseWithdrawn':
      return { ...state, status: 'withdrawn', furtherUntil: null, places: stands };
    case 'CaseLapsed':
      return { ...state, status: 'lapsed', furtherUntil: null, places: stands };
    case 'CaseCarriedOut':
      return carriedOut(state, event.data.results);
    case 'CaseEscalated':
    case 'CaseTakenFurther':
    case 'CaseReopened':
      return turnedToGroup(state, event, place);
  }
}

const stated = (state: Opened, as: CaseStated['data']['as']): Opened => ({
  ...state,
  statements: state.statements + 1,
  subjectHasStated: state.subjectHasStated || as === 'subject',
});

const votedOn = (
  state: Opened,
  { by, vote, replacement, cause }: CaseVotedOn['data'],
  place: EventPosition,
): Opened => ({ ...state, votes: new Map(state.votes).set(by, { vote, replacement, cause, place }) });

/** Undecided, or decided so that it may still be taken further on that day. */
export const isStillOpen = (
  { status, furtherUntil }: Pick<Opened, 'status' | 'furtherUntil'>,
  today: LocalDate,
): boolean => status === 'open' || (furtherUntil !== null && today <= furtherUntil);

/**
 * Opens it for the first time, or again after a departure that was undone: then everything begins anew but the entries
 * that were recorded.
 */
function openedAnew(state: Case, data: CaseOpened['data'], place: EventPosition): Opened {
  const before = state.status === 'unknown' ? undefined : state;
  return {
    status: 'open',
    opened: before === undefined ? data : withKeyOf(before, data),
    instance: data.first === 'leading-group' ? 'group' : 'first',
    decideUntil: data.decideUntil,
    furtherUntil: null,
    statements: 0,
    subjectHasStated: false,
    votes: new Map(),
    cause: null,
    escalated: null,
    decidedOn: null,
    takenFurtherBy: null,
    wasReopened: false,
    upheldBefore: false,
    standing: before?.standing ?? entryAbout(data.about)?.entryId ?? null,
    recorded: before?.recorded ?? 0,
    pending: undefined,
    done: undefined,
    places: { opened: place, stands: place, turned: place },
  };
}

/** Keeps the digest key, by which commands sent before are recognised. */
const withKeyOf = ({ opened }: Opened, data: CaseOpened['data']): CaseOpened['data'] => ({
  ...data,
  personal: { ...data.personal, digestKey: opened.personal.digestKey },
});

function decided(
  state: Opened,
  event: CaseUpheld | CaseRefused,
  places: Opened['places'],
  recordedBy: string,
): Opened {
  const { instance, cause, furtherUntil, on, reverses } = event.data;
  const replacement = event.type === 'CaseUpheld' ? event.data.replacement : null;
  const restores = event.type === 'CaseRefused' ? event.data.restores : null;
  const isPending = reverses !== null || replacement !== null || restores !== null;
  const decidedBy = instance === 'group' ? LEADING_GROUP : recordedBy;
  return {
    ...state,
    status: event.type === 'CaseUpheld' ? 'upheld' : 'refused',
    cause,
    furtherUntil,
    decidedOn: on,
    takenFurtherBy: null,
    pending: isPending ? { reverses, replacement, restores, decidedBy } : undefined,
    places,
  };
}

/**
 * After this, the entry that was to be reversed stands no longer, if it could be reversed; the recorded one stands in
 * its place.
 */
function carriedOut(state: Opened, results: readonly CaseResult[]): Opened {
  const { pending, standing } = state;
  const attempts = results.filter(({ entryId }) => entryId !== pending?.reverses);
  const recorded = attempts.find(({ as }) => as === 'recorded');
  const isReversed = results.some(({ as }) => as === 'reversed' || as === 'already-reversed');
  return {
    ...state,
    standing: recorded?.entryId ?? (isReversed ? null : standing),
    recorded: state.recorded + attempts.length,
    pending: undefined,
    done: { of: state.places.stands, results },
  };
}

function turnedToGroup(
  state: Opened,
  event: Extract<CaseEvent, { type: 'CaseEscalated' | 'CaseTakenFurther' | 'CaseReopened' }>,
  place: EventPosition,
): Opened {
  const { decideUntil } = event.data;
  const places = { ...state.places, stands: place, turned: place };
  const turned = {
    ...state,
    status: 'open',
    instance: 'group',
    decideUntil,
    votes: NO_VOTES,
    places,
  } as const;
  if (event.type === 'CaseEscalated') return { ...turned, escalated: event.data.because };
  const again = { ...turned, furtherUntil: null, upheldBefore: state.status === 'upheld' };
  return event.type === 'CaseReopened'
    ? { ...again, wasReopened: true }
    : { ...again, takenFurtherBy: event.data.by };
}

const NO_VOTES: Opened['votes'] = new Map();
