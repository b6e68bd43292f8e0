import type { SentRole } from '../../src/contexts/access/commands/roles-field.js';
import type { Api } from '../support/api.js';
import { eventually } from '../support/eventually.js';
import { carriedOut, withKey } from '../support/principals.js';
import type { Cast, Figure, FigureRole } from './book.js';

/** The key of the administrator who is configured at the start of the service. */
const CONFIGURED = 'admin';

/** The principals of a book, each with their own key. */
export class Company {
  private readonly offices = new Set<string>();

  private constructor(
    private readonly admin: Api,
    private readonly cast: Cast,
    private readonly keys: ReadonlyMap<string, Api>,
  ) {}

  static async register(admin: Api, cast: Cast): Promise<Company> {
    const keys = new Map([[CONFIGURED, admin]]);
    const company = new Company(admin, cast, keys);
    for (const figure of company.issued()) {
      const { principalId, kind, employeeId } = figure;
      const named = { principalId, kind, name: principalId };
      await carriedOut(admin, 'register-principal', employeeId === null ? named : { ...named, employeeId });
      await company.assign(figure);
      keys.set(
        principalId,
        await withKey(admin, (await carriedOut(admin, 'issue-key', { principalId })).key),
      );
      await company.untilKnown(figure);
    }
    return company;
  }

  /** The keys of those who are no employees. */
  outsiders(): ReadonlyMap<string, Api> {
    const named = this.cast.principals.filter(({ employeeId }) => employeeId === null);
    return new Map(named.map(({ principalId }) => [principalId, this.keyOf(principalId)]));
  }

  /** @throws Error for somebody whom the first line does not name */
  keyOf(principalId: string): Api {
    const api = this.keys.get(principalId);
    if (api === undefined) throw new Error(`The first line names no ${principalId}.`);
    return api;
  }

  /** Assigns a manager's role once their office exists. */
  async officeOpened(officeId: string): Promise<void> {
    this.offices.add(officeId);
    for (const figure of this.issued()) {
      if (!figure.roles.some((role) => role.officeId === officeId)) continue;
      await this.assign(figure);
      await this.untilKnown(figure);
    }
  }

  private issued(): readonly Figure[] {
    return this.cast.principals.filter(({ principalId }) => principalId !== CONFIGURED);
  }

  private rolesOf({ roles }: Figure): readonly SentRole[] {
    return roles.filter(({ officeId }) => officeId == null || this.offices.has(officeId)).map(sent);
  }

  private async assign(figure: Figure): Promise<void> {
    const { principalId } = figure;
    await carriedOut(this.admin, 'assign-roles', { principalId, roles: this.rolesOf(figure) });
  }

  private async untilKnown(figure: Figure): Promise<void> {
    const expected = this.rolesOf(figure).length;
    await eventually(
      () => this.keyOf(figure.principalId).get('/v1/session'),
      ({ status, body }) => (status === 200 ? body.roles.length === expected : expected === 0),
    );
  }
}

function sent({ role, grade, officeId }: FigureRole): SentRole {
  if (role !== 'manager') return { role };
  const named = { role, ...(grade === undefined ? {} : { grade }) };
  return officeId == null ? { ...named, allOffices: true } : { ...named, officeId };
}
