import type { InspectionEvent } from '../../src/contexts/talents/domain/events.js';
import { idOf, type AlertRaised } from '../../src/contexts/alerts/domain/events.js';
import type { NoticeKind } from '../../src/contexts/notices/domain/kinds.js';
import type { RecordedEvent } from '../../src/infrastructure/event-store/recorded-event.js';
import type { Told } from './fold.js';

/** The notices about an inspection, to the employee whom it concerns; an excused month is told with the finding. */
export function noticesOfInspection(recorded: RecordedEvent): readonly Told[] {
  if (!isInspectionEvent(recorded)) return [];
  const { event } = recorded;
  const kind = KINDS[event.type];
  if (kind === null) return [];
  const { programmeId, employeeId } = event.data;
  return [{ kind, person: employeeId, about: { programmeId, ...told(event) } }];
}

const KINDS: Readonly<Record<InspectionEvent['type'], NoticeKind | null>> = {
  MonthExcused: null,
  InspectionOpened: 'inspection.opened',
  InspectionMeasured: 'inspection.measured',
  InspectionDecided: 'inspection.decided',
  InspectionEnded: 'inspection.ended',
};

const isInspectionEvent = (recorded: RecordedEvent): recorded is RecordedEvent<InspectionEvent> =>
  Object.hasOwn(KINDS, recorded.event.type);

function told(event: InspectionEvent): Readonly<Record<string, unknown>> {
  switch (event.type) {
    case 'InspectionOpened':
      return { from: event.data.from, months: event.data.terms.months };
    case 'InspectionMeasured': {
      const { months, figures, finding, decideUntil } = event.data;
      return { months, figures, finding, decideUntil };
    }
    case 'InspectionDecided': {
      const { outcome, deviates, personal } = event.data;
      return { outcome, deviates, ...(personal.reason === null ? {} : personal) };
    }
    case 'InspectionEnded':
      return { because: event.data.because };
    case 'MonthExcused':
      return { month: event.data.month };
  }
}

/** The notice of an alert that tells the employee whom it is about. */
export function noticesOfAlert({ event }: RecordedEvent): readonly Told[] {
  if (event.type !== 'AlertRaised' || !tellsEmployee(event.data)) return [];
  const { alertId, measure, about, period, on, value, threshold } = event.data;
  return [
    {
      kind: 'alert.raised',
      person: idOf(about),
      about: { alertId, measure, period, on, value, threshold },
    },
  ];
}

const tellsEmployee = ({ about, tells }: AlertRaised['data']): boolean =>
  'employeeId' in about && tells.includes('self');
