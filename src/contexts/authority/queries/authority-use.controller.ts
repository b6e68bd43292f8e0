import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { reachesFile, reachesOffice, type Actor } from '../../access/domain/actor.js';
import { PrincipalRepository } from '../../access/principal-repository.js';
import type { ManagerAssignment } from '../../access/domain/roles.js';
import { FEWEST, reachOfEntries, seesFew } from '../../access/domain/small-groups.js';
import { localDateOf, monthOf, type NaturalMonth } from '../../../kernel/natural-month.js';
import { holdsOn } from '../../delegations/domain/delegations.js';
import { DelegationRepository } from '../../delegations/delegation-repository.js';
import { EmployeeRepository } from '../../employees/employee-repository.js';
import { EventLog } from '../../../infrastructure/event-store/event-log.js';
import { ApiProblems } from '../../../infrastructure/http/api-problems.js';
import type { AuthenticatedRequest } from '../../access/guard/authentication.js';
import { rejection } from '../../../infrastructure/http/problem.js';
import {
  EmployeeFilterField,
  MonthFilterField,
  pathId,
  ReadQuery,
} from '../../../infrastructure/http/query-fields.js';
import { untilReached } from '../../../infrastructure/http/reached.js';
import { validated } from '../../../infrastructure/http/validation.js';
import { Clock } from '../../../kernel/clock.js';
import { Organisation } from '../../organisation/domain/organisation.js';
import { AccountRepository } from '../account-repository.js';
import { AuthorityRepository } from '../authority-repository.js';
import type { Grade, Limit } from '../domain/events.js';
import { gradeOf, type AuthorityTable } from '../domain/table.js';
import { peopleUnder, totalUnder, type Used } from '../domain/used.js';
import { AuthorityUseView, type HeldGradeView, type UsedLimitView } from './authority-use-views.js';

class AuthorityUseQuery extends ReadQuery {
  @MonthFilterField()
  month?: string;

  @EmployeeFilterField('Tells how much of each limit is used for this employee.')
  employeeId?: string;
}

@ApiTags('authority')
@Controller('v1/authority')
export class AuthorityUseController {
  constructor(
    private readonly log: EventLog,
    private readonly clock: Clock,
    private readonly organisation: Organisation,
    private readonly principals: PrincipalRepository,
    private readonly authority: AuthorityRepository,
    private readonly accounts: AccountRepository,
    private readonly delegations: DelegationRepository,
    private readonly employees: EmployeeRepository,
  ) {}

  @Get(':principalId')
  @ApiOperation({
    operationId: 'readAuthorityLeft',
    summary:
      'What a principal has used of their authority in a month, what is left, and who may use it beside them',
  })
  @ApiParam({ name: 'principalId' })
  @ApiOkResponse({ type: AuthorityUseView })
  @ApiProblems('input.invalid', 'position.not-reached', 'principal.unknown')
  async use(
    @Param('principalId') principalId: string,
    @Query() input: AuthorityUseQuery,
    @Req() { principal: asking }: AuthenticatedRequest,
  ): Promise<AuthorityUseView> {
    const id = pathId('principalId', principalId);
    const today = localDateOf(this.clock.now(), this.organisation.timeZone);
    const { month = monthOf(today), employeeId, minPosition } = validated(AuthorityUseQuery, input);
    if (minPosition !== undefined) await untilReached(this.log, BigInt(minPosition));
    if (!(await this.principals.isKnown(id)))
      throw rejection('principal.unknown', `No principal ${id} has been registered.`);
    const [actor, table, { used }, delegations] = await Promise.all([
      this.principals.actorOn(id, today),
      this.authority.inForceOn(today),
      this.accounts.of(id),
      this.delegations.of(id),
    ]);
    const managing = (actor?.roles ?? []).filter(
      (role): role is ManagerAssignment => role.role === 'manager',
    );
    const isOwn = asking.principalId === id || holdsOn(delegations, asking.principalId, today);
    const seesAll = isOwn || seesFew(asking);
    const seesOne = seesAll || (employeeId !== undefined && (await this.seesEntriesOf(employeeId, asking)));
    const asked = { month, employeeId, seesAll, seesOne };
    return {
      principalId: id,
      month,
      grades: table === undefined ? [] : managing.flatMap((role) => heldGrade(role, table, used, asked)),
      delegations: [...delegations].map(([delegateId, { from, until, ended }]) => ({
        delegateId,
        from,
        until,
        ended: ended !== undefined,
      })),
    };
  }

  /** What a principal gave one employee is told only to those who see that employee's entries. */
  private async seesEntriesOf(employeeId: string, asking: Actor): Promise<boolean> {
    const reach = reachOfEntries(asking);
    if (reachesFile(reach, employeeId)) return true;
    const officeId = await this.employees.officeOf(employeeId, this.clock.now());
    return officeId !== undefined && reachesOffice(reach, officeId);
  }
}

interface Asked {
  readonly month: NaturalMonth;
  readonly employeeId: string | undefined;
  /** Whether sums about few people are told, and those about the one employee who was asked about. */
  readonly seesAll: boolean;
  readonly seesOne: boolean;
}

function heldGrade(
  { grade: name, officeId }: ManagerAssignment,
  table: AuthorityTable,
  used: Used,
  asked: Asked,
): HeldGradeView[] {
  const grade = gradeOf(table, name);
  if (grade === undefined) return [];
  const limits = grade.limits.map((limit) => usedLimit(grade, limit, used, asked));
  return [{ grade: name, officeId, limits }];
}

function usedLimit(grade: Grade, limit: Limit, all: Used, asked: Asked): UsedLimitView {
  const { month, employeeId, seesAll, seesOne } = asked;
  const people = peopleUnder(grade, limit, all, month);
  const suppressed = !seesAll && people > 0 && people < FEWEST;
  const used = totalUnder(grade, limit, all, month);
  // Authority that was used before limits were lowered is not taken back.
  const left = limit.perMonth === null ? null : Math.max(0, limit.perMonth - used);
  const ofEmployee = employeeId === undefined ? null : totalUnder(grade, limit, all, month, employeeId);
  return {
    ...limit,
    used: suppressed ? null : used,
    usedForEmployee: seesOne ? ofEmployee : null,
    left: suppressed ? null : left,
    suppressed,
  };
}
