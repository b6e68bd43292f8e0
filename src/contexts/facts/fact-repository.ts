import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EmployeeRepository } from '../employees/employee-repository.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { factDecider, type FactCommand, type FactContext } from './domain/decisions.js';
import { factsStream, type FactEvent } from './domain/events.js';
import type { Facts } from './domain/facts.js';

/** The facts of each person, in a stream of that person's own. */
@Injectable()
export class FactRepository {
  private readonly files: AggregateStore<Facts, FactCommand, FactEvent, FactContext>;

  constructor(
    log: EventLog,
    private readonly employees: EmployeeRepository,
  ) {
    this.files = new AggregateStore(log, factDecider);
  }

  /** @throws LogUnavailable */
  handle(command: FactCommand, envelope: Envelope): Promise<Outcome> {
    const { employeeId } = command;
    return this.files.handle(factsStream(employeeId), command, envelope, async () => ({
      employee: await this.employees.stateOf(employeeId),
      isOneself: envelope.sender.actor.employeeId === employeeId,
      newDigestKey: randomBytes(16).toString('base64url'),
    }));
  }

  /** The facts as the log has them now. @throws LogUnavailable */
  of(employeeId: string): Promise<Facts> {
    return this.files.stateOf(factsStream(employeeId));
  }
}
