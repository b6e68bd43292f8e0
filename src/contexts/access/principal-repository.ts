import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../kernel/natural-month.js';
import { isErased } from '../employees/domain/erasing.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { OfficeRepository } from '../offices/office-repository.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { ADMIN, ADMIN_ID, afterLeaving, type Actor } from './domain/actor.js';
import { principalDecider, type PrincipalCommand, type PrincipalContext } from './domain/decisions.js';
import { principalStream, type PrincipalEvent } from './domain/events.js';
import { evolve, hasEnded, initialState, type Principal } from './domain/principal.js';

/** Decides on commands about principals, each in a stream of its own. */
@Injectable()
export class PrincipalRepository {
  private readonly files: AggregateStore<Principal, PrincipalCommand, PrincipalEvent, PrincipalContext>;

  constructor(
    private readonly log: EventLog,
    private readonly organisation: Organisation,
    private readonly offices: OfficeRepository,
    private readonly employees: EmployeeRepository,
  ) {
    this.files = new AggregateStore(log, principalDecider);
  }

  /** The local date on which a command was recorded. */
  today({ recordedAt }: Envelope): string {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** @throws LogUnavailable */
  handle(command: PrincipalCommand, envelope: Envelope): Promise<Outcome> {
    const prepare = async (): Promise<PrincipalContext> => ({
      today: this.today(envelope),
      unknownOffice: await this.unknownOfficeIn(command),
      erasedEmployee: await this.erasedEmployeeIn(command),
      sentBy: envelope.sender.actor.principalId,
      newDigestKey: command.type === 'RegisterPrincipal' ? randomBytes(16).toString('base64url') : '',
    });
    return this.files.handle(principalStream(command.principalId), command, envelope, prepare);
  }

  /** The id of the key that was issued at a place. @throws LogUnavailable */
  async keyIssuedAt(principalId: string, revision: number): Promise<string> {
    for await (const { event } of this.log.read(principalStream(principalId), revision, 1))
      if (event.type === 'KeyIssued') return event.data.keyId;
    throw new Error(`No key was issued at ${principalStream(principalId)}@${revision}`);
  }

  /**
   * The actor at a place in the log, for something that was granted by the roles of then; undefined where the principal
   * was not registered by then. @throws LogUnavailable
   */
  async actorAt(principalId: string, position: bigint): Promise<Actor | undefined> {
    if (principalId === ADMIN_ID) return ADMIN;
    let state = initialState();
    for await (const { event, revision, position: at } of this.log.read(principalStream(principalId))) {
      if (at > position) break;
      state = evolve(state, event as PrincipalEvent, { revision, position: at });
    }
    if (state.status === 'unknown') return undefined;
    const { kind, employeeId, roles } = state;
    return { principalId, kind, employeeId, roles: roles.value };
  }

  /**
   * The actor by now; undefined where the principal was never registered, or has ended by that day. @throws
   * LogUnavailable
   */
  async actorOn(principalId: string, day: string): Promise<Actor | undefined> {
    if (principalId === ADMIN_ID) return ADMIN;
    const state = await this.files.stateOf(principalStream(principalId));
    if (state.status === 'unknown' || hasEnded(state, day)) return undefined;
    const { kind, employeeId, roles } = state;
    const actor = { principalId, kind, employeeId, roles: roles.value };
    const hasLeft = employeeId !== null && (await this.employees.hasLeft(employeeId));
    return hasLeft ? afterLeaving(actor) : actor;
  }

  /** @throws LogUnavailable */
  async isKnown(principalId: string): Promise<boolean> {
    return (await this.files.stateOf(principalStream(principalId))).status !== 'unknown';
  }

  /** A name is not said anew of somebody who is erased, by whichever command. */
  private async erasedEmployeeIn(command: PrincipalCommand): Promise<string | undefined> {
    if (command.type !== 'RegisterPrincipal' && command.type !== 'CorrectPrincipal') return undefined;
    const employeeId = command.employeeId ?? (await this.employeeOf(command.principalId));
    if (employeeId === null) return undefined;
    const file = await this.employees.stateOf(employeeId);
    return file.status !== 'unknown' && isErased(file) ? employeeId : undefined;
  }

  private async employeeOf(principalId: string): Promise<string | null> {
    const state = await this.files.stateOf(principalStream(principalId));
    return state.status === 'unknown' ? null : state.employeeId;
  }

  private async unknownOfficeIn(command: PrincipalCommand): Promise<string | undefined> {
    if (command.type !== 'AssignRoles') return undefined;
    for (const assignment of command.roles) {
      if (assignment.role !== 'manager' || assignment.officeId === null) continue;
      if (!(await this.offices.isKnown(assignment.officeId))) return assignment.officeId;
    }
    return undefined;
  }
}
