import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SETTINGS } from '../../src/server/setting-names.js';
import { eventually } from '../support/eventually.js';
import { blocksOf, readDocument, sectionOf, tableOf, type Block } from './markdown.js';
import { pathWithCurl, run, startService, type Ended, type Service } from './processes.js';
import { expectationOf, jsonValues, patternOf } from './shown.js';

const README = readDocument('README.md');
const OPERATIONS = readDocument('docs/operations.md');
const TERMINAL = readDocument('docs/terminal.md');
interface Health {
  readonly status: string;
  readonly jobs: { readonly lastTickAt?: string };
  readonly comparison?: object;
}

const MARK = '=== end of a block ===';

describe('the README', () => {
  let service: Service;
  let folder: string;
  let health: Health;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'curl-'));
    service = await startService();
    // Before anything is imported: a tick that meets an import reports it until the next tick.
    health = await healthAfterTick(service.url);
  });

  afterAll(async () => {
    const end = await service.stop();
    await rm(folder, { recursive: true, force: true });
    expect(end).toMatchObject({ code: 0 });
  });

  const healthAfterTick = (url: string): Promise<Health> =>
    eventually(
      async () => (await (await fetch(`${url}/health/ready`)).json()) as Health,
      ({ status, jobs, comparison }) =>
        status === 'ready' && jobs.lastTickAt !== undefined && comparison !== undefined,
    );

  /** Pastes the blocks one after the other into one shell; gives the output of each. */
  async function pasted(blocks: readonly Block[]): Promise<{ printed: string[]; end: Ended }> {
    const script = blocks.map(({ text }) => `${text}echo '${MARK}'\n`).join('');
    const end = await run('bash', ['-e', '-o', 'pipefail', '-c', script], {
      URL: service.url,
      KEY: service.key,
      PATH: await pathWithCurl(folder),
    });
    return { printed: end.stdout.split(`${MARK}\n`), end };
  }

  it('says what npm start says', () => {
    const [shown] = blocksOf(sectionOf(README, 'Two commands')).filter(({ language }) => language === 'text');
    const said = service.greeting.replace(service.url, 'http://127.0.0.1:3000');
    for (const line of shown!.text.trimEnd().split('\n')) {
      expect(said.replace(service.dataDir, '/clone/.data')).toMatch(patternOf(line));
    }
  });

  it('leads on a tour, and gives keys to others, of which every answer is as it shows', async () => {
    const blocks = [
      ...blocksOf(sectionOf(README, 'A first tour')),
      ...blocksOf(sectionOf(OPERATIONS, 'Keys for others')),
    ];
    const commands = blocks.filter(({ language }) => language === 'bash');
    const { printed, end } = await pasted(commands);
    expect(end).toMatchObject({ code: 0 });
    for (const [index, command] of commands.entries()) {
      const shown = blocks[blocks.indexOf(command) + 1];
      if (shown?.language === 'json') {
        expect(jsonValues(printed[index]!)).toEqual(jsonValues(shown.text).map(expectationOf));
      } else {
        expect(printed[index]).toBe(shown?.language === 'text' ? shown.text : '');
      }
    }
  });

  it('shows the help of the terminal as it is', async () => {
    const [command, shown] = blocksOf(TERMINAL);
    const { printed } = await pasted([command!]);
    expect(printed[0]!.trimEnd()).toBe(shown!.text.trimEnd());
  });

  it('shows what health tells', () => {
    const [shown] = blocksOf(sectionOf(OPERATIONS, 'Is it well?'));
    expect([health]).toEqual(jsonValues(shown!.text).map(expectationOf));
  });
});

it('the settings of the page on operations are those of the service', () => {
  const rows = tableOf(sectionOf(OPERATIONS, 'Settings'));
  expect(rows).toEqual(
    SETTINGS.map(({ name, meaning, default: absent }) => [`\`${name}\``, meaning, absent]),
  );
});
