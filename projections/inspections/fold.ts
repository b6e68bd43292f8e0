import type {
  Figures,
  InspectionDecided,
  InspectionEvent,
  InspectionMeasured,
  InspectionOpened,
  Outcome,
  Recommendation,
  Terms,
} from '../../src/contexts/talents/domain/events.js';
import { extendedRound, monthsOf, type Round } from '../../src/contexts/talents/domain/inspection.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';

/** The last inspection of somebody by a programme, as it is read. */
export interface InspectionDoc {
  readonly programmeId: string;
  readonly employeeId: string;
  readonly employmentNo: number;
  readonly status: 'open' | 'measured' | 'passed' | 'cancelled' | 'ended';
  readonly version: number;
  readonly terms: Terms;
  readonly openedBy: string;
  readonly recommendation: Recommendation | null;
  readonly round: Round;
  readonly extended: number;
  readonly findings: readonly Finding[];
  readonly outcome: Outcome | null;
  readonly deviates: boolean | null;
  readonly decideUntil: string | null;
  readonly steps: readonly InspectionStep[];
}

export interface Finding {
  /** The place of its event in the log. */
  readonly position: string;
  readonly on: string;
  readonly months: readonly string[];
  readonly excused: readonly string[];
  /** The place in the log by which it was measured. */
  readonly measuredAt: string;
  readonly figures: Figures;
  readonly barred: boolean;
  readonly finding: Outcome | null;
}

export interface InspectionStep {
  readonly step: string;
  readonly at: string;
  readonly by: string;
  readonly text?: string;
  readonly month?: string;
  readonly outcome?: Outcome;
}

const STEPS: Readonly<Record<InspectionEvent['type'], string>> = {
  InspectionOpened: 'opened',
  MonthExcused: 'excused',
  InspectionMeasured: 'measured',
  InspectionDecided: 'decided',
  InspectionEnded: 'ended',
};

export const isInspectionEvent = (recorded: RecordedEvent): recorded is RecordedEvent<InspectionEvent> =>
  Object.hasOwn(STEPS, recorded.event.type);

export function inspectionDocAfter(
  doc: InspectionDoc | undefined,
  recorded: RecordedEvent<InspectionEvent>,
): InspectionDoc {
  const { event, meta, position } = recorded;
  const after = event.type === 'InspectionOpened' ? opened(event.data) : changed(doc, event, position);
  const step = { step: STEPS[event.type], at: meta.recordedAt, by: meta.recordedBy, ...said(event) };
  return { ...after, steps: [...after.steps, step] };
}

function opened(data: InspectionOpened['data']): InspectionDoc {
  const { programmeId, employeeId, employmentNo, from, version, terms, openedBy, recommendation } = data;
  return {
    programmeId,
    employeeId,
    employmentNo,
    status: 'open',
    version,
    terms,
    openedBy,
    recommendation,
    round: { from, count: terms.months, excused: [] },
    extended: 0,
    findings: [],
    outcome: null,
    deviates: null,
    decideUntil: null,
    steps: [],
  };
}

function changed(
  doc: InspectionDoc | undefined,
  event: Exclude<InspectionEvent, InspectionOpened>,
  position: bigint,
): InspectionDoc {
  if (doc === undefined) throw new Error(`${event.type} before InspectionOpened`);
  switch (event.type) {
    case 'MonthExcused': {
      const { round } = doc;
      return { ...doc, round: { ...round, excused: [...round.excused, event.data.month].sort() } };
    }
    case 'InspectionMeasured':
      return measured(doc, event.data, position);
    case 'InspectionDecided':
      return decided(doc, event.data);
    case 'InspectionEnded':
      return { ...doc, status: 'ended', decideUntil: null };
  }
}

function measured(doc: InspectionDoc, data: InspectionMeasured['data'], position: bigint): InspectionDoc {
  const { on, months, excused, position: measuredAt, figures, barred, finding, decideUntil } = data;
  const found = {
    position: String(position),
    on,
    months,
    excused,
    measuredAt,
    figures,
    barred,
    finding,
  };
  return { ...doc, status: 'measured', findings: [...doc.findings, found], decideUntil };
}

function decided(doc: InspectionDoc, { outcome, deviates }: InspectionDecided['data']): InspectionDoc {
  const after = { ...doc, outcome, deviates, decideUntil: null };
  if (outcome !== 'extend') return { ...after, status: outcome === 'pass' ? 'passed' : 'cancelled' };
  const round = extendedRound(doc.round, doc.terms.extension);
  return { ...after, status: 'open', round, extended: doc.extended + 1 };
}

function said(event: InspectionEvent): Pick<InspectionStep, 'text' | 'month' | 'outcome'> {
  switch (event.type) {
    case 'InspectionOpened':
      return { text: event.data.personal.statement };
    case 'MonthExcused':
      return { month: event.data.month, text: event.data.personal.reason };
    case 'InspectionDecided': {
      const { outcome, personal } = event.data;
      return { outcome, ...(personal.reason === null ? {} : { text: personal.reason }) };
    }
    case 'InspectionMeasured':
    case 'InspectionEnded':
      return {};
  }
}

/** The months that it is measured by. */
export const monthsIn = ({ round }: InspectionDoc): readonly string[] => monthsOf(round);
