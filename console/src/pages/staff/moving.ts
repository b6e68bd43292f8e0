import type { CommandFields } from '../../../../clients/typescript/src/index.js';

export interface Mover {
  readonly employeeId: string;
  readonly name: string;
  readonly officeId: string;
}

export interface Refusal {
  readonly person: Mover;
  readonly error: unknown;
}

/** The outcome for each employee in the move. */
export interface Moved {
  readonly done: readonly Mover[];
  readonly refused: readonly Refusal[];
  /** The position of the last move. */
  readonly position: string | undefined;
}

type Transfer = CommandFields<'transfer-employee'>;
type Send = (fields: Transfer) => Promise<{ readonly position: string }>;

/** People who are in the office already are not moved. */
export const toMove = (people: readonly Mover[], officeId: string | null): readonly Mover[] =>
  people.filter((person) => person.officeId !== officeId);

/** Moves one after the other; one refusal does not stop the others. */
export async function moveAll(
  people: readonly Mover[],
  { officeId, effectiveOn }: { readonly officeId: string; readonly effectiveOn: string },
  commandIdOf: (employeeId: string) => string,
  send: Send,
): Promise<Moved> {
  const done: Mover[] = [];
  const refused: Refusal[] = [];
  let position: string | undefined;
  for (const person of people) {
    const { employeeId } = person;
    try {
      const answer = await send({ employeeId, officeId, effectiveOn, commandId: commandIdOf(employeeId) });
      done.push(person);
      ({ position } = answer);
    } catch (error) {
      refused.push({ person, error });
    }
  }
  return { done, refused, position };
}
