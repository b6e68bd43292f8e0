import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import { RulebookRepository } from '../rulebook/rulebook-repository.js';
import {
  acknowledgementDecider,
  type Acknowledged,
  type AcknowledgementCommand,
  type AcknowledgementContext,
} from './domain/decisions.js';
import { noticesStream, type AcknowledgementEvent } from './domain/events.js';

/** What employees say that they know. */
@Injectable()
export class AcknowledgementRepository {
  private readonly files: AggregateStore<
    Acknowledged,
    AcknowledgementCommand,
    AcknowledgementEvent,
    AcknowledgementContext
  >;

  constructor(
    private readonly log: EventLog,
    private readonly employees: EmployeeRepository,
    private readonly rulebook: RulebookRepository,
  ) {
    this.files = new AggregateStore(log, acknowledgementDecider);
  }

  /** @throws LogUnavailable */
  handle(command: AcknowledgementCommand, envelope: Envelope): Promise<Outcome> {
    const { employeeId } = command;
    return this.files.handle(noticesStream(employeeId), command, envelope, async () => {
      const file = await this.employees.stateOf(employeeId);
      return {
        isRegistered: file.status !== 'unknown',
        joinedInto: file.joinedInto,
        head: await this.log.head(),
        edition:
          command.type === 'AcknowledgeEdition' ? await this.rulebook.statusOf(command.editionId) : undefined,
      };
    });
  }
}
