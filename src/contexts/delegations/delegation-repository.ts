import { Injectable } from '@nestjs/common';
import type { Actor, Sender } from '../access/domain/actor.js';
import { scopeOn } from '../access/domain/permissions.js';
import { commandRoute } from '../access/domain/routes.js';
import { PrincipalRepository } from '../access/principal-repository.js';
import { localDateOf } from '../../kernel/natural-month.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import {
  refused,
  type Envelope,
  type Outcome,
  type Refused,
} from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { rejected } from '../../kernel/decision.js';
import { Organisation } from '../organisation/domain/organisation.js';
import {
  delegationDecider,
  holdsOn,
  type DelegationCommand,
  type DelegationContext,
  type Delegations,
} from './domain/delegations.js';
import { delegationsStream, type DelegationEvent } from './domain/events.js';

/** The delegations of each principal, in a stream of their own. */
@Injectable()
export class DelegationRepository {
  private readonly files: AggregateStore<Delegations, DelegationCommand, DelegationEvent, DelegationContext>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly principals: PrincipalRepository,
    private readonly employees: EmployeeRepository,
  ) {
    this.files = new AggregateStore(log, delegationDecider);
  }

  /** The local date on which a command was recorded. */
  today({ recordedAt }: Pick<Envelope, 'recordedAt'>): string {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** @throws LogUnavailable */
  handle(command: DelegationCommand, envelope: Envelope): Promise<Outcome> {
    const today = this.today(envelope);
    return this.files.handle(delegationsStream(command.principalId), command, envelope, async () => ({
      today,
      delegate: await this.delegateOf(command, envelope.sender.actor, today),
    }));
  }

  /** The delegations as the log has them now. @throws LogUnavailable */
  of(principalId: string): Promise<Delegations> {
    return this.files.stateOf(delegationsStream(principalId));
  }

  /**
   * The envelope on behalf of a principal who has delegated authority to the sender: it reaches as far as that
   * principal does. Rejected where there is no such delegation on the day of recording, or the principal is not there
   * any more.
   * @throws LogUnavailable
   */
  async onBehalfOf(principalId: string, path: string, envelope: Envelope): Promise<Envelope | Refused> {
    const { actor } = envelope.sender;
    const today = this.today(envelope);
    if (!holdsOn(await this.of(principalId), actor.principalId, today))
      return notHeld(`${principalId} has delegated no authority to ${actor.principalId} for ${today}.`);
    const lender = await this.principals.actorOn(principalId, today);
    const hasLeft = lender?.employeeId != null && (await this.employees.hasLeft(lender.employeeId));
    if (lender === undefined || hasLeft)
      return notHeld(`${principalId} has left, which ends what was delegated.`);
    const reach = scopeOn(commandRoute(path), managing(lender));
    if (reach === undefined) return notHeld(`${principalId} is no manager any more.`);
    return { ...envelope, sender: { actor, reach, onBehalfOf: managing(lender) } satisfies Sender };
  }

  private async delegateOf(
    { type, delegateId }: DelegationCommand,
    actor: Actor,
    today: string,
  ): Promise<DelegationContext['delegate']> {
    if (type === 'EndDelegation') return 'somebody-else';
    const found = await this.principals.actorOn(delegateId, today);
    if (found === undefined) return (await this.principals.isKnown(delegateId)) ? 'ended' : 'unknown';
    const isSamePerson = found.employeeId !== null && found.employeeId === actor.employeeId;
    return delegateId === actor.principalId || isSamePerson ? 'oneself' : 'somebody-else';
  }
}

/** Keeps only the roles of a manager: only a manager's authority is delegated. */
const managing = (actor: Actor): Actor => ({
  ...actor,
  roles: actor.roles.filter(({ role }) => role === 'manager'),
});

const notHeld = (detail: string): Refused => refused(rejected('delegation.not-held', detail));
