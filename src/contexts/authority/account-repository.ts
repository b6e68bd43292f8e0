import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import type { Account } from './domain/account.js';
import {
  accountDecider,
  type AccountCommand,
  type AccountContext,
  type BeginReturn,
  type Refer,
  type Reserve,
  type Settle,
} from './domain/account-decisions.js';
import { accountStream, type AccountEvent, type Grade } from './domain/events.js';

/** The authority that each principal has used, in a stream of its own. */
@Injectable()
export class AccountRepository {
  private readonly files: AggregateStore<Account, AccountCommand, AccountEvent, AccountContext>;

  constructor(log: EventLog) {
    this.files = new AggregateStore(log, accountDecider, { tellsPositions: false });
  }

  /** Leaves the state of the matter by now, and the proposal that it became. @throws LogUnavailable */
  async reserve(command: Reserve, grade: Grade | undefined, envelope: Envelope): Promise<Outcome> {
    const outcome = await this.send(command.principalId, command, envelope, grade);
    const wasReleased = outcome.status !== 'rejected' && outcome.left?.['matter'] === 'released';
    if (!wasReleased) return outcome;
    // The file refused the entry before; it is judged anew, under an id that this account does not know.
    return this.send(command.principalId, command, { ...envelope, commandId: randomUUID() }, grade);
  }

  /** @throws LogUnavailable */
  refer(command: Refer, envelope: Envelope): Promise<Outcome> {
    return this.send(command.matter.principalId, command, envelope, undefined);
  }

  /** Leaves the day that the entry is about. @throws LogUnavailable */
  beginReturn(command: BeginReturn, envelope: Envelope): Promise<Outcome> {
    return this.send(command.principalId, command, envelope, undefined);
  }

  /** @throws LogUnavailable */
  settle(command: Settle, envelope: Envelope): Promise<Outcome> {
    return this.send(command.principalId, command, envelope, undefined);
  }

  /** The account as the log has it now. @throws LogUnavailable */
  of(principalId: string): Promise<Account> {
    return this.files.stateOf(accountStream(principalId));
  }

  private send(
    principalId: string,
    command: AccountCommand,
    envelope: Envelope,
    grade: Grade | undefined,
  ): Promise<Outcome> {
    const context: AccountContext = {
      grade,
      // Made only when it is asked for: hardly any command opens an account.
      get newDigestKey() {
        return randomBytes(16).toString('base64url');
      },
    };
    return this.files.handle(accountStream(principalId), command, envelope, () => Promise.resolve(context));
  }
}
