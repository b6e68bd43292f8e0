import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { localDateOf } from '../../kernel/natural-month.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope, Outcome } from '../../infrastructure/event-store/outcome.js';
import { AggregateStore } from '../../infrastructure/event-store/aggregate-store.js';
import { Organisation } from '../organisation/domain/organisation.js';
import { proposalDecider, type ProposalCommand, type ProposalContext } from './domain/decisions.js';
import { proposalStream, type ProposalEvent } from './domain/events.js';
import type { Proposal } from './domain/proposal.js';

/** Decides on commands about proposals, each in a stream of its own. */
@Injectable()
export class ProposalRepository {
  private readonly files: AggregateStore<Proposal, ProposalCommand, ProposalEvent, ProposalContext>;

  constructor(
    log: EventLog,
    private readonly organisation: Organisation,
  ) {
    this.files = new AggregateStore(log, proposalDecider);
  }

  /** The local date on which a command was recorded. */
  today({ recordedAt }: Envelope): string {
    return localDateOf(recordedAt, this.organisation.timeZone);
  }

  /** Leaves the state of the proposal by now. @throws LogUnavailable */
  handle(command: ProposalCommand, envelope: Envelope): Promise<Outcome> {
    const context: ProposalContext = {
      actor: envelope.sender.actor,
      onBehalfOf: envelope.sender.onBehalfOf,
      today: this.today(envelope),
      newDigestKey: command.type === 'MakeProposal' ? randomBytes(16).toString('base64url') : '',
    };
    return this.files.handle(proposalStream(command.proposalId), command, envelope, () =>
      Promise.resolve(context),
    );
  }

  /** The proposal as the log has it now. @throws LogUnavailable */
  stateOf(proposalId: string): Promise<Proposal> {
    return this.files.stateOf(proposalStream(proposalId));
  }
}
