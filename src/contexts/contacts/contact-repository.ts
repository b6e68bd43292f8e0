import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { reachesFile } from '../access/domain/actor.js';
import { isErased } from '../employees/domain/erasing.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import {
  contactDecider,
  type ContactContext,
  type KnownContact,
  type SetContact,
} from './domain/decisions.js';
import { contactStream, type ContactSet } from './domain/events.js';

/** How to reach whom. */
@Injectable()
export class ContactRepository {
  private readonly files: AggregateStore<KnownContact, SetContact, ContactSet, ContactContext>;

  constructor(
    log: EventLog,
    private readonly employees: EmployeeRepository,
  ) {
    this.files = new AggregateStore(log, contactDecider);
  }

  /** @throws LogUnavailable */
  handle(command: SetContact, envelope: Envelope): Promise<Outcome> {
    const { employeeId } = command;
    return this.files.handle(contactStream(employeeId), command, envelope, async () => {
      const file = await this.employees.stateOf(employeeId);
      return {
        isKnown: file.status !== 'unknown',
        joinedInto: file.joinedInto,
        isErased: file.status !== 'unknown' && isErased(file),
        mayReach: reachesFile(envelope.sender.reach, employeeId),
        newDigestKey: randomBytes(16).toString('base64url'),
      };
    });
  }
}
