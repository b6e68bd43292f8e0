import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { KEY } from './stand.js';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** One request, with as little work as Node allows on the caller's side; the answer's text. */
export function send(
  url: URL,
  body?: string | Buffer,
  type = 'application/json',
  key = KEY,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'content-type': type }),
    };
    const sent = request(url, { agent, method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${url.pathname}: ${response.statusCode ?? 0} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export const command = (service: string, name: string, fields: object, key = KEY): Promise<string> =>
  send(new URL(`/v1/commands/${name}`, service), JSON.stringify(fields), 'application/json', key);

export const bulk = (service: string, lines: readonly object[]): Promise<string> =>
  send(
    new URL('/v1/commands', service),
    lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    'application/x-ndjson',
  );

/** The place of the last event that answers tell of. */
export const lastPosition = (answers: string): string => positionsIn(answers).at(-1) ?? '0';

export const positionsIn = (answers: string): readonly string[] =>
  [...answers.matchAll(/"position":"(\d+)"/g)].map(([, position = '']) => position);

export const award = (employeeId: string): object => ({
  commandId: randomUUID(),
  employeeId,
  entryId: randomUUID(),
  kind: 'behaviour',
  itemCode: 'reception',
  points: 5,
  reason: 'Helped a visitor find the right office',
});

export const register = (employeeId: string): object => ({
  employeeId,
  name: `Employee ${employeeId}`,
  officeId: 'production',
  joinedOn: '2025-01-01',
});

/** Opens an office and registers people in it. */
export async function settle(service: string, employees: readonly string[]): Promise<void> {
  await bulk(service, [
    { command: 'OpenOffice', officeId: 'production', name: 'Production' },
    ...employees.map((employeeId) => ({ command: 'RegisterEmployee', ...register(employeeId) })),
  ]);
}

export const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
