import { Injectable } from '@nestjs/common';
import type { Actor, Sender } from '../access/actor.js';
import { commandRoute, reachOn } from '../access/permissions.js';
import { PrincipalBook } from '../access/principal-book.js';
import { localDateOf } from '../calendar/natural-month.js';
import { EmployeeFiles } from '../employees/employee-files.js';
import { EventLog } from '../event-store/event-log.js';
import type { Envelope, Outcome } from '../event-store/outcome.js';
import { StreamFiles } from '../event-store/stream-files.js';
import type { Rejection } from '../kernel/decision.js';
import { Organisation } from '../organisation/organisation.js';
import {
  delegationDecider,
  holdsOn,
  type DelegationCommand,
  type DelegationContext,
  type Delegations,
} from './delegations.js';
import { delegationsStream, type DelegationEvent } from './events.js';

/** Who has lent his authority to whom, in a stream of each lender's own. */
@Injectable()
export class DelegationBook {
  private readonly files: StreamFiles<Delegations, DelegationCommand, DelegationEvent, DelegationContext>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
    private readonly principals: PrincipalBook,
    private readonly employees: EmployeeFiles,
  ) {
    this.files = new StreamFiles(log, delegationDecider);
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

  /** As the log has it now. @throws LogUnavailable */
  of(principalId: string): Promise<Delegations> {
    return this.files.stateOf(delegationsStream(principalId));
  }

  /**
   * The same command on behalf of somebody who has delegated his authority, reaching as far as he does; rejected where there
   * is no such delegation on the day of recording, or he is not there any more.
   * @throws LogUnavailable
   */
  async onBehalfOf(
    principalId: string,
    path: string,
    envelope: Envelope,
  ): Promise<Envelope | Extract<Outcome, { status: 'rejected' }>> {
    const { actor } = envelope.sender;
    const today = this.today(envelope);
    if (!holdsOn(await this.of(principalId), actor.principalId, today))
      return notHeld(`${principalId} has delegated no authority to ${actor.principalId} for ${today}.`);
    const lender = await this.principals.actorOn(principalId, today);
    const hasLeft = lender?.employeeId != null && (await this.employees.hasLeft(lender.employeeId));
    if (lender === undefined || hasLeft)
      return notHeld(`${principalId} has left, and what was delegated ends with him.`);
    const reach = reachOn(commandRoute(path), managing(lender));
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

/** What is delegated is the authority of a manager, and nothing else that he may do. */
const managing = (actor: Actor): Actor => ({
  ...actor,
  roles: actor.roles.filter(({ role }) => role === 'manager'),
});

const notHeld = (detail: string): Extract<Outcome, { status: 'rejected' }> & Pick<Rejection, 'code'> => ({
  status: 'rejected',
  code: 'delegation.not-held',
  detail,
});
