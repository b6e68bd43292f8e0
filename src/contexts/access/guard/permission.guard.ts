import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { EmployeeRepository } from '../../employees/employee-repository.js';
import { AccessLog } from '../accesses/access-log.js';
import type { AuthenticatedRequest } from './authentication.js';
import { Clock } from '../../../kernel/clock.js';
import { reachesFile, reachesOffice, type Scope } from '../domain/actor.js';
import { isCommandRoute, isOpen, routeName } from '../domain/routes.js';
import { whomToNote } from '../domain/readings.js';
import { notAllowed, senderOn } from './refusals.js';

/** Stands before every route: lets through whom the table of permissions names, and nobody else. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly clock: Clock,
    private readonly accesses: AccessLog,
  ) {}

  /** @throws Problem `not-allowed`, LogUnavailable */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const { method, routeOptions, params } = request;
    const url = routeOptions.url ?? '';
    if (isOpen(method, url)) return true;
    const route = routeName(method, url);
    // The fields of a command are checked first, and then whose file it is about.
    if (isCommandRoute(route)) return true;
    const { reach } = senderOn(route, request.principal);
    const about = params as { readonly employeeId?: string; readonly principalId?: string };
    const { employeeId } = about;
    if (employeeId !== undefined && !(await this.reaches(reach, employeeId))) throw notAllowed(route);
    Object.assign(request, { reach });
    this.noteReading({ route, params: about }, request, reach);
    return true;
  }

  private noteReading(
    asked: Parameters<typeof whomToNote>[0],
    { principal }: AuthenticatedRequest,
    reach: Scope,
  ): void {
    const whom = whomToNote(asked, principal, reach);
    if (whom === undefined) return;
    this.accesses.readings.note({ principalId: principal.principalId, what: asked.route, whom });
  }

  /** For a path that names a file: whether it is the actor's own, or that of a member of one of their offices today. */
  private async reaches(reach: Scope, employeeId: string): Promise<boolean> {
    if (reachesFile(reach, employeeId)) return true;
    if (reach.offices.length === 0) return false;
    const officeId = await this.employees.officeOf(employeeId, this.clock.now());
    return officeId !== undefined && reachesOffice(reach, officeId);
  }
}
