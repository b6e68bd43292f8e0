import { Injectable } from '@nestjs/common';
import { EvidenceFiles } from '../../infrastructure/evidence/evidence-files.js';
import { Clock } from '../../kernel/clock.js';
import { reachesFile, reachesOffice, type Actor } from '../access/domain/actor.js';
import { scopeOn } from '../access/domain/permissions.js';
import { EmployeeRepository } from '../employees/employee-repository.js';
import { NamedEvidence, type NamedBy } from './domain/named-evidence.js';
import { ReadableCases, ReadableClaims } from './domain/readable.js';

/** By what somebody may read a file: they sent it, or may read what names it. */
export type Right = 'sender' | NamedBy;

/** Whoever may read what names a file may read the file, and whoever has sent it. */
@Injectable()
export class EvidenceReaders {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly named: NamedEvidence,
    private readonly claims: ReadableClaims,
    private readonly cases: ReadableCases,
    private readonly employees: EmployeeRepository,
    private readonly clock: Clock,
  ) {}

  /** Undefined: by nothing. @throws LogUnavailable, DatabaseUnavailable, Problem `position.not-reached` */
  async rightTo(sha256: string, reader: Actor, position: bigint | undefined): Promise<Right | undefined> {
    if (await this.files.wasSentBy(sha256, reader.principalId)) return 'sender';
    for (const by of await this.named.namedBy(sha256, position))
      if (await this.mayRead(by, reader, position)) return by;
    return undefined;
  }

  private async mayRead(
    { kind, id }: NamedBy,
    reader: Actor,
    position: bigint | undefined,
  ): Promise<boolean> {
    if (kind === 'employee') return this.mayReadHistory(id, reader);
    if (kind === 'case') return this.cases.includes(id, reader, position);
    if (kind === 'claim') {
      const reach = scopeOn('GET /v1/claims/:claimId', reader);
      return reach !== undefined && this.claims.includes(id, reach, position);
    }
    const route = ROUTES[kind];
    return route !== undefined && scopeOn(route, reader) !== undefined;
  }

  private async mayReadHistory(employeeId: string, reader: Actor): Promise<boolean> {
    const reach = scopeOn('GET /v1/employees/:employeeId/history', reader);
    if (reach === undefined) return false;
    if (reachesFile(reach, employeeId)) return true;
    if (reach.offices.length === 0) return false;
    const officeId = await this.employees.officeOf(employeeId, this.clock.now());
    return officeId !== undefined && reachesOffice(reach, officeId);
  }
}

/** Where whoever may read one may read all. */
const ROUTES: Readonly<Partial<Record<NamedBy['kind'], string>>> = {
  proposal: 'GET /v1/proposals/:proposalId',
  'office-entry': 'GET /v1/office-entries/:officeEntryId',
};
