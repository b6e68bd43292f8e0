import type { Correction, EmployeeEvent, EmployeeRegistered } from './events.js';

interface Told {
  readonly event: EmployeeEvent;
}

/**
 * A file as it would have been written had everything been recorded rightly at once: with its corrections worked in.
 */
export function putRight<Recorded extends Told>(file: readonly Recorded[]): readonly Recorded[] {
  return file.reduce<readonly Recorded[]>(
    (right, recorded) =>
      isCorrection(recorded.event) ? corrected(right, recorded.event) : [...right, recorded],
    [],
  );
}

const CORRECTIONS: Readonly<Record<Correction['type'], true>> = {
  EmployeeRenamed: true,
  JoiningCorrected: true,
  DepartureUndone: true,
  RegistrationUndone: true,
  TransferUndone: true,
};

export const isCorrection = (event: { readonly type: string }): event is Correction =>
  Object.hasOwn(CORRECTIONS, event.type);

function corrected<Recorded extends Told>(
  file: readonly Recorded[],
  { type, data }: Correction,
): readonly Recorded[] {
  switch (type) {
    case 'EmployeeRenamed': {
      const { name } = data.personal;
      return registeredAs(file, data.employmentNo, (was) => ({
        ...was,
        personal: { ...was.personal, name },
      }));
    }
    case 'JoiningCorrected':
      return registeredAs(file, data.employmentNo, (was) => ({ ...was, joinedOn: data.joinedOn }));
    case 'DepartureUndone':
      return withoutLast(file, (event) => event.type === 'EmployeeLeft');
    case 'RegistrationUndone':
      return file.filter(({ event }) => event.data.employmentNo !== data.employmentNo);
    case 'TransferUndone':
      return withoutLast(
        file,
        (event) => event.type === 'EmployeeTransferred' && event.data.effectiveOn === data.effectiveOn,
      );
  }
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

function withoutLast<Recorded extends Told>(
  file: readonly Recorded[],
  isIt: (event: EmployeeEvent) => boolean,
): readonly Recorded[] {
  const last = file.findLastIndex(({ event }) => isIt(event));
  return file.filter((_, index) => index !== last);
}
