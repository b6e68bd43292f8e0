import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EmployeeFiles } from '../employees/employee-files.js';
import { EventLog } from '../event-store/event-log.js';
import type { Envelope, Outcome } from '../event-store/outcome.js';
import { StreamFiles } from '../event-store/stream-files.js';
import { factDecider, type FactCommand, type FactContext } from './decisions.js';
import { factsStream, type FactEvent } from './events.js';
import type { Facts } from './facts.js';

/** What HR knows of each person, in a stream of that person's own. */
@Injectable()
export class FactBook {
  private readonly files: StreamFiles<Facts, FactCommand, FactEvent, FactContext>;

  constructor(
    log: EventLog,
    private readonly employees: EmployeeFiles,
  ) {
    this.files = new StreamFiles(log, factDecider);
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

  /** As the log has it now. @throws LogUnavailable */
  of(employeeId: string): Promise<Facts> {
    return this.files.stateOf(factsStream(employeeId));
  }
}
