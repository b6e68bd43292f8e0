import type { Sender } from '../access/domain/actor.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import type { Delegate } from './domain/events.js';

/** The delegate as events name them, where the actor acts by delegated authority. */
export const delegateIn = ({ actor, onBehalfOf }: Sender): { readonly delegate?: Delegate } =>
  onBehalfOf === undefined
    ? {}
    : { delegate: { principalId: actor.principalId, employeeId: actor.employeeId } };

/** Whether an entry that was sent to a file stands there by that principal's authority, and not by somebody else's. */
export const usesAuthorityOf = (principalId: string, outcome: Outcome): boolean =>
  outcome.status !== 'rejected' && outcome.left?.['authorisedBy'] === principalId;
