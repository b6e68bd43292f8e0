import type { Actor, Scope } from '../../access/domain/actor.js';

/** Tells who may read a claim, as its own route does. */
export abstract class ReadableClaims {
  /** @throws DatabaseUnavailable, Problem `position.not-reached` */
  abstract includes(claimId: string, reach: Scope, position: bigint | undefined): Promise<boolean>;
}

/** Tells who may read a case, as its own route does. */
export abstract class ReadableCases {
  /** @throws DatabaseUnavailable, Problem `position.not-reached` */
  abstract includes(caseId: string, reader: Actor, position: bigint | undefined): Promise<boolean>;
}
