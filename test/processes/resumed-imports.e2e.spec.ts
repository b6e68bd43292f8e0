import { afterEach, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { endAllImports, points } from '../support/cli-process.js';
import { endAllServices, newFolder } from '../support/service-process.js';

let server: Server | undefined;
afterEach(async () => {
  await endAllImports();
  await endAllServices();
  server?.close();
});

const NOT_YET = {
  type: 'about:blank',
  title: '',
  status: 503,
  code: 'service.unavailable',
  detail: 'Not yet.',
};
const OFFICES = ['a', 'b', 'c', 'd', 'e'];

it('points import goes on by itself where an answer ended, was refused for now, or broke off', async () => {
  const said = (...lines: object[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const accepted = (...lines: number[]): string =>
    said(...lines.map((line) => ({ line, status: 'accepted' })));
  const waiting = { line: 3, status: 'waiting', seconds: 20, detail: 'Nothing goes on.' };
  const failed = {
    line: 3,
    status: 'failed',
    code: 'service.unavailable',
    detail: 'The store is gone.',
    goOnAt: 3,
  };
  const asked = await serviceThat(
    (answer) => answer.end(accepted(1, 2) + said(waiting, failed)),
    (answer) =>
      answer.writeHead(503, { 'content-type': 'application/problem+json' }).end(JSON.stringify(NOT_YET)),
    (answer) => answer.write(accepted(1), () => setImmediate(() => answer.destroy())),
    (answer) => answer.end(accepted(1, 2)),
  );
  const file = join(await newFolder(), 'offices.ndjson');
  await writeFile(file, OFFICES.map(lineOf).join('\n'));

  const ended = await points('import', file, '--url', asked.url, '--key', 'any-key-of-a-test');

  expect(ended).toMatchObject({ code: 0, stdout: '5 lines: 5 accepted\n' });
  expect(ended.stderr).toMatch(/Line 3 waits: nothing has gone on for 20 s/);
  expect(ended.stderr).toMatch(/The store is gone\. Going on at line 3 /);
  expect(ended.stderr).toMatch(/\(503\): Not yet\. Going on at line 3 /);
  expect(ended.stderr).toMatch(/The answer broke off\. Going on at line 4 /);
  expect(asked.bodies).toEqual([OFFICES, OFFICES.slice(2), OFFICES.slice(2), OFFICES.slice(3)]);
  expect(new Set(asked.importIds).size).toBe(1);
});

const lineOf = (officeId: string): string => JSON.stringify({ command: 'OpenOffice', officeId, name: 'X' });

type Answering = (answer: ServerResponse) => unknown;

/** Answers one body after the other in this way, and keeps which offices each opens. */
async function serviceThat(...answerings: Answering[]) {
  const bodies: string[][] = [];
  const importIds: unknown[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const lines = (await text(request)).split('\n').filter((line) => line !== '');
    bodies.push(lines.map((line) => (JSON.parse(line) as { officeId: string }).officeId));
    importIds.push(request.headers['import-id']);
    answerings[bodies.length - 1]?.(response);
  };
  server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, bodies, importIds };
}
