import { Injectable } from '@nestjs/common';
import { CalendarRepository } from '../../contexts/calendar/calendar-repository.js';
import { closeOf } from '../../contexts/calendar/domain/calendar.js';
import { monthOf } from '../../kernel/natural-month.js';
import type { ReverseEntry } from '../../contexts/employees/domain/decisions.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { causedCommand } from '../../infrastructure/event-store/caused-command.js';
import { refused, type Envelope, type Outcome } from '../../infrastructure/event-store/outcome.js';
import { AccountRepository } from '../../contexts/authority/account-repository.js';
import { Settlements } from '../../contexts/authority/settlements.js';
import { ReversalAuthority, type Given } from './reversal-authority.js';

/** The entry as the file leaves it behind. */
type GivenEntry = Pick<Given, 'direction' | 'kind' | 'itemCode' | 'points' | 'occurredOn'> & {
  readonly place: number;
  readonly authorisedBy?: string;
  readonly isByProposal?: true;
};

/** Reverses entries: authority that was used for one returns to its owner while its month is open. */
@Injectable()
export class ReversalProcess {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly accounts: AccountRepository,
    private readonly settlements: Settlements,
    private readonly calendar: CalendarRepository,
    private readonly takingBack: ReversalAuthority,
  ) {}

  /** @throws LogUnavailable */
  async reverse(command: ReverseEntry, envelope: Envelope): Promise<Outcome> {
    const refusal = await this.refusalOf(command, envelope);
    if (refusal !== undefined) return refusal;
    const outcome = await this.employees.attempt(command, envelope);
    if (outcome.status !== 'withheld') return outcome;
    const judged = await this.employees.handle({ ...command, type: 'JudgeReversal' }, envelope);
    if (judged.status === 'rejected') return judged;
    return this.returning(
      judged.left?.['authorisedBy'] ?? '',
      { ...command, mindsAuthority: true },
      envelope,
    );
  }

  /** Asks whether the sender could reverse the entry; reverses nothing. @throws LogUnavailable */
  async judge(command: ReverseEntry, envelope: Envelope): Promise<Outcome> {
    const refusal = await this.refusalOf(command, envelope);
    return refusal ?? this.employees.handle({ ...command, type: 'JudgeReversal' }, envelope);
  }

  /** The reasons of the file itself come first, and the file gives them. */
  private async refusalOf(command: ReverseEntry, envelope: Envelope): Promise<Outcome | undefined> {
    if (!this.takingBack.mayBeRefused(envelope)) return undefined;
    const judged = await this.employees.handle({ ...command, type: 'JudgeReversal' }, envelope);
    if (judged.status === 'rejected') return judged;
    if (judged.status !== 'accepted' || judged.left?.['entry'] === undefined) return undefined;
    const { place, authorisedBy, isByProposal, ...entry } = JSON.parse(judged.left['entry']) as GivenEntry;
    const { employeeId, entryId } = command;
    const givers = async (): Promise<string[]> => {
      const recordedBy = await this.employees.recorderAt(employeeId, place);
      return authorisedBy === undefined ? [recordedBy] : [recordedBy, authorisedBy];
    };
    const given = { ...entry, isByProposal: isByProposal === true, to: { employeeId, entryId }, givers };
    const refusal = await this.takingBack.refusalOf(given, envelope);
    return refusal && refused(refusal);
  }

  /** Whether the authority for an entry returns with a reversal at a place. @throws LogUnavailable */
  async returns(occurredOn: string, reversedAt: bigint): Promise<boolean> {
    const close = closeOf(await this.calendar.state(), monthOf(occurredOn));
    return close === undefined || reversedAt < close.place.position;
  }

  private async returning(principalId: string, command: ReverseEntry, envelope: Envelope): Promise<Outcome> {
    const { employeeId, entryId } = command;
    const begin = causedCommand(['return', employeeId, entryId, envelope.requestId], envelope);
    const begun = await this.accounts.beginReturn(
      { type: 'BeginReturn', principalId, employeeId, entryId },
      begin,
    );
    const outcome = await this.employees.handle(command, envelope);
    // Another sender has reversed it just now: their request settles it, or process recovery does.
    if (outcome.status === 'rejected' && outcome.code === 'entry.already-reversed') return outcome;
    const occurredOn = begun.status === 'rejected' ? undefined : begun.left?.['occurredOn'];
    const isReturned =
      outcome.status !== 'rejected' &&
      occurredOn !== undefined &&
      (await this.returns(occurredOn, outcome.position));
    await this.settlements.settle(principalId, [
      { employeeId, entryId, as: isReturned ? 'returned' : 'kept' },
    ]);
    return outcome;
  }
}
