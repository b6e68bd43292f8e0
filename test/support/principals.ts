import { randomUUID } from 'node:crypto';
import type { SentRole } from '../../src/contexts/access/commands/roles-field.js';
import { Api } from './api.js';
import { eventually } from './eventually.js';

/** A new principal with these roles, and the service as its key sees it; a person if it is an employee. */
export async function principalWith(
  admin: Api,
  roles: readonly SentRole[],
  employeeId?: string,
  principalId = `p-${randomUUID()}`,
): Promise<Api> {
  const kind = employeeId === undefined ? 'service' : 'person';
  const named = { principalId, kind, name: 'Somebody', ...(employeeId === undefined ? {} : { employeeId }) };
  await carriedOut(admin, 'register-principal', named);
  await carriedOut(admin, 'assign-roles', { principalId, roles });
  return withKey(admin, (await carriedOut(admin, 'issue-key', { principalId })).key);
}

/** The service as a new key sees it, once the process knows the key. */
export async function withKey(at: Api, key: string): Promise<Api> {
  const api = new Api(at.url, key);
  await eventually(
    () => api.get('/nothing'),
    ({ status }) => status !== 401,
  );
  return api;
}

/** The answer to a command that must succeed. */
export async function carriedOut(api: Api, name: string, fields: object): Promise<any> {
  const { status, body } = await api.command(name, fields);
  if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
  return body;
}
