import { EVERYWHERE, reachesOffice, type Scope } from '../../src/contexts/access/domain/actor.js';

/** What of a day a reader is told. */
export interface Sight {
  /** The office that the answer is about; undefined: everybody. */
  readonly officeId: string | undefined;
  /** The one person who is told of beside the sums; undefined: all of them. */
  readonly only: string | undefined;
}

interface Asked {
  readonly officeId: string | undefined;
  /** The office of the reader on that day, if they are an employee and belonged to one. */
  readonly ownOffice: string | undefined;
  /** Whether the policy publishes deductions with names. */
  readonly isNamed: boolean;
}

/** Employees are told the sums of an office and of themselves; of others only where deductions are published by name. */
export function sightOf(reach: Scope, { officeId, ownOffice, isNamed }: Asked): Sight | undefined {
  if (reach.everywhere) return { officeId, only: undefined };
  const about = officeId ?? onlyOne(reach.offices) ?? ownOffice;
  if (about === undefined) return undefined;
  if (reachesOffice(reach, about)) return { officeId: about, only: undefined };
  if (reach.file === null) return undefined;
  return { officeId: about, only: isNamed ? undefined : reach.file };
}

/** The office whose people a manager asks about: the named one, if they manage it, or their only one. */
export function officeWithin(reach: Scope, officeId: string | undefined): Sight | undefined {
  return sightOf(
    { ...(reach.everywhere ? EVERYWHERE : reach), file: null },
    {
      officeId,
      ownOffice: undefined,
      isNamed: false,
    },
  );
}

const onlyOne = (offices: readonly string[]): string | undefined =>
  offices.length === 1 ? offices[0] : undefined;
