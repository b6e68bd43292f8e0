import { Injectable } from '@nestjs/common';
import { authoriserOf, THE_SERVICE, type Sender } from '../../contexts/access/domain/actor.js';
import type { EntryKind, Direction } from '../../kernel/entry-kinds.js';
import type { Envelope } from '../../infrastructure/event-store/outcome.js';
import { rejected, type Rejection } from '../../kernel/decision.js';
import { faultByRole, takesNoAuthority } from '../../contexts/rulebook/domain/items.js';
import { RulebookRepository } from '../../contexts/rulebook/rulebook-repository.js';
import { AuthorityRepository } from '../../contexts/authority/authority-repository.js';
import { EmployeeGrades } from './employee-grades.js';
import type { RequestedEntry } from '../../contexts/authority/domain/events.js';
import { EmployeeRepository } from '../../contexts/employees/employee-repository.js';
import { gradeOf, sufficesAlone, type AuthorityTable } from '../../contexts/authority/domain/table.js';

/** The part of an entry that the permission to reverse it depends on. */
export interface Given {
  readonly direction: Direction;
  readonly kind: EntryKind;
  readonly itemCode: string;
  readonly points: number;
  readonly occurredOn: string;
  readonly isByProposal: boolean;
  /** The employee and the entry; absent for a whole office, which no grade reaches. */
  readonly to?: { readonly employeeId: string; readonly entryId: string };
  /** Everybody who has given it: the recorder, and the principal by whose authority. */
  readonly givers: () => Promise<readonly string[]>;
}

/**
 * Decides whether a sender may reverse an entry. Where grades are in force, that takes the authority that giving it
 * would take now, except for those who gave it and for points officers; nobody alone reverses what a proposal has
 * decided.
 */
@Injectable()
export class ReversalAuthority {
  constructor(
    private readonly authority: AuthorityRepository,
    private readonly grades: EmployeeGrades,
    private readonly rulebook: RulebookRepository,
    private readonly employees: EmployeeRepository,
  ) {}

  /** Whether anything is checked at all: until grades are set, everybody who may record may reverse. */
  mayBeRefused({ isImported, sender }: Envelope): boolean {
    const isOfService = sender.actor.principalId === THE_SERVICE.actor.principalId;
    return this.authority.mayBeSet && isImported !== true && !isOfService;
  }

  /** @throws LogUnavailable */
  async refusalOf(given: Given, envelope: Envelope): Promise<Rejection | undefined> {
    const table = await this.authority.inForceOn(this.employees.today(envelope));
    if (table === undefined) return undefined;
    if (given.isByProposal)
      return rejected(
        'not-allowed',
        'What a proposal has decided is undone by another proposal, by nobody alone.',
      );
    const { sender } = envelope;
    if (isOfficer(sender)) return undefined;
    const refusal = await this.refusalToGive(given, sender, table);
    if (refusal === undefined) return undefined;
    const givers = await given.givers();
    const isGiver = [sender.actor, authoriserOf(sender)].some(({ principalId }) =>
      givers.includes(principalId),
    );
    return isGiver ? undefined : refusal;
  }

  private async refusalToGive(
    { to, isByProposal: _, givers: _givers, ...entry }: Given,
    sender: Sender,
    table: AuthorityTable,
  ): Promise<Rejection | undefined> {
    const standard = await this.rulebook.standardOf(entry.itemCode, entry.occurredOn);
    const roles = authoriserOf(sender).roles.map(({ role }) => role);
    const ofRole = standard && faultByRole(standard, roles);
    if (ofRole !== undefined || takesNoAuthority(standard)) return ofRole;
    if (to === undefined) return beyond(entry);
    const matter: RequestedEntry = { ...entry, ...to, category: standard?.item?.category ?? null };
    const name = await this.grades.of(sender, table, matter);
    const grade = name === undefined ? undefined : gradeOf(table, name);
    return grade !== undefined && sufficesAlone(grade, matter) ? undefined : beyond(entry);
  }
}

const isOfficer = ({ actor }: Sender): boolean =>
  actor.roles.some(({ role }) => role === 'points-officer' || role === 'administrator');

const beyond = ({
  direction,
  points,
  itemCode,
}: Pick<Given, 'direction' | 'points' | 'itemCode'>): Rejection =>
  rejected(
    'authority.exceeded',
    `To undo it takes the authority to ${direction} ${points} points for ${itemCode}, as whoever gave it or a points officer has.`,
    { why: 'to-undo' },
  );
