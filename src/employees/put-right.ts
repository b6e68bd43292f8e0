import type { Correction, EmployeeEvent, EmployeeRegistered } from './events.js';

interface Told {
  readonly event: EmployeeEvent;
}

/** A file as it would have been written had everything been said rightly at once: without its corrections. */
export function putRight<Recorded extends Told>(file: readonly Recorded[]): readonly Recorded[] {
  return file.reduce<readonly Recorded[]>(
    (right, recorded) =>
      isCorrection(recorded.event) ? corrected(right, recorded.event) : [...right, recorded],
    [],
  );
}

const isCorrection = (event: EmployeeEvent): event is Correction => event.type === 'EmployeeRenamed';

function corrected<Recorded extends Told>(
  file: readonly Recorded[],
  { data }: Correction,
): readonly Recorded[] {
  const { name } = data.personal;
  return registeredAs(file, data.employmentNo, (registration) => ({
    ...registration,
    personal: { ...registration.personal, name },
  }));
}

const registeredAs = <Recorded extends Told>(
  file: readonly Recorded[],
  employmentNo: number,
  correct: (data: EmployeeRegistered['data']) => EmployeeRegistered['data'],
): readonly Recorded[] =>
  file.map((recorded) => {
    const { event } = recorded;
    if (event.type !== 'EmployeeRegistered' || event.data.employmentNo !== employmentNo) return recorded;
    return { ...recorded, event: { ...event, data: correct(event.data) } };
  });
