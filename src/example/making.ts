import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NoAnswer, Pointbook, ServiceProblem, type CommandName } from '../../clients/typescript/src/index.js';
import { uuidOf } from '../infrastructure/event-store/uuid.js';
import { addDays, localDateOf } from '../kernel/natural-month.js';
import {
  account,
  command,
  exampleOf,
  WHOLE,
  type BookLine,
  type Example,
  type Person,
  type SentCommand,
} from './example.js';
import {
  ACCOUNTS,
  ANNOUNCEMENT,
  CLAIM,
  GRADE,
  MANAGED_OFFICE,
  MATTERS,
  told,
  type AccountName,
  type ExampleLanguage,
} from './park.js';

export interface Making {
  readonly url: string;
  readonly adminKey: string;
  readonly dataDir: string;
  readonly timeZone: string;
  readonly language: ExampleLanguage;
  readonly now: Date;
  readonly size?: { readonly people: number; readonly months: number };
  readonly say: (line: string) => void;
}

/** What a data directory keeps of its example. */
interface Kept {
  /** When it was begun: one that was cut off is completed as of then. */
  readonly now: string;
  readonly language: ExampleLanguage;
  readonly isWhole: boolean;
}

const KEPT = 'example.json';
const KEYS = 'example-keys.txt';

/** Makes the example by commands, as everybody sends them, unless it is there already. */
export async function makeExample(making: Making): Promise<void> {
  const { dataDir, say } = making;
  const begun = await keptIn(dataDir);
  if (begun?.isWhole === true) {
    say(`This is the example of ${begun.now.slice(0, 10)}; its keys are in ${join(dataDir, KEYS)}`);
    return;
  }
  const { now, language } = begun ?? { now: making.now.toISOString(), language: making.language };
  await keep(dataDir, { now, language, isWhole: false });
  const { timeZone, size = WHOLE } = making;
  const example = exampleOf({ now: new Date(now), timeZone, language, ...size });
  say(`The example is being made: ${example.people.length} people, ${example.year.length} entries …`);
  const keys = await new Maker(making, language, new Date(now)).make(example);
  await writeFile(join(dataDir, KEYS), `${keys.join('\n')}\n`, { mode: 0o600 });
  await keep(dataDir, { now, language, isWhole: true });
  say(
    `The example is ready. Sign in with the admin key, or with one of these, which are also in ${join(dataDir, KEYS)}:`,
  );
  keys.forEach(say);
}

async function keptIn(dataDir: string): Promise<Kept | undefined> {
  const text = await readFile(join(dataDir, KEPT), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as Kept);
}

const keep = (dataDir: string, kept: Kept): Promise<void> =>
  writeFile(join(dataDir, KEPT), `${JSON.stringify(kept)}\n`);

class Maker {
  private readonly admin: Pointbook;

  constructor(
    private readonly making: Making,
    private readonly language: ExampleLanguage,
    private readonly now: Date,
  ) {
    this.admin = new Pointbook({ url: making.url, key: making.adminKey });
  }

  /** The keys of its accounts, a line each. */
  async make(example: Example): Promise<readonly string[]> {
    await this.sendEach(this.admin, example.beginning);
    await this.sendBook('staff', example.staff);
    await this.sendEach(this.admin, example.rules);
    const named = [
      ...account('manager', example.manager.name, managerRole(this.language), example.manager.employeeId),
      ...account('employee', example.nearTheTop.name, { role: 'employee' }, example.nearTheTop.employeeId),
    ];
    await this.sendEach(this.admin, named);
    await this.sendBook('year', example.year);
    await this.sendEach(this.admin, example.ending);
    const keys = await this.keys();
    await this.leaveWaiting(example, keys);
    return ACCOUNTS.map(({ principalId, name }) => {
      const who = this.personOf(principalId, example)?.name;
      return `  ${keys[principalId]}  ${told(name, this.language)}${who === undefined ? '' : ` · ${who}`}`;
    });
  }

  private personOf(principalId: AccountName, { manager, nearTheTop }: Example): Person | undefined {
    return { manager, employee: nearTheTop }[principalId as string];
  }

  private async keys(): Promise<Readonly<Record<AccountName, string>>> {
    const keys: Partial<Record<AccountName, string>> = {};
    for (const { principalId } of ACCOUNTS) {
      const { key } = (await this.admin.send('issue-key', { principalId })) as { key?: string };
      if (key === undefined) throw new NoAnswer(`no key came for ${principalId}`);
      keys[principalId] = key;
    }
    return keys as Readonly<Record<AccountName, string>>;
  }

  /** What is not decided yet: proposals, and a claim; and something that everybody is told. */
  private async leaveWaiting(
    { people, nearTheTop }: Example,
    keys: Readonly<Record<AccountName, string>>,
  ): Promise<void> {
    const yesterday = addDays(localDateOf(this.now, this.making.timeZone), -1);
    const inOffice = people.filter(({ officeId }) => officeId === MANAGED_OFFICE);
    const proposals = MATTERS.map(({ code, points, reason }, index) => {
      const { employeeId } = inOffice[index + 1] ?? nearTheTop;
      const entryId = uuidOf(`example/proposed/${index}`);
      const entry = { employeeId, entryId, direction: 'award', kind: 'behaviour', itemCode: code, points };
      return command('make-proposal', {
        proposalId: uuidOf(`example/proposal/${index}`),
        entries: [{ ...entry, occurredOn: yesterday }],
        reason: told(reason, this.language),
      });
    });
    const claim = { ...CLAIM, statement: told(CLAIM.statement, this.language), occurredOn: yesterday };
    const claimId = uuidOf('example/claim');
    const { title, text } = ANNOUNCEMENT;
    const announcement = {
      announcementId: 'ranking',
      title: told(title, this.language),
      text: told(text, this.language),
      mustAcknowledge: false,
    };
    await this.sendEach(await this.as(keys.manager), proposals);
    await this.sendEach(await this.as(keys.employee), [command('make-claim', { claimId, ...claim })]);
    await this.sendEach(await this.as(keys.officer), [command('announce', announcement)]);
  }

  /** The service as a new key sees it, once the process knows the key. */
  private async as(key: string): Promise<Pointbook> {
    const client = new Pointbook({ url: this.making.url, key });
    for (let tries = 1; ; tries += 1) {
      try {
        await client.read('/v1/session');
        return client;
      } catch (error) {
        if (!(error instanceof ServiceProblem) || error.status !== 401 || tries > MOST_TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  private async sendEach(client: Pointbook, commands: readonly SentCommand[]): Promise<void> {
    for (const { name, fields } of commands) await client.send(name as CommandName, fields);
  }

  private async sendBook(importId: string, lines: readonly BookLine[]): Promise<void> {
    const body = lines.map((one) => `${JSON.stringify(one)}\n`).join('');
    for await (const answer of await this.admin.sendAll(body, { importId: `example-${importId}` }))
      if (answer.status !== 'accepted' && answer.status !== 'repeated')
        throw new NoAnswer(
          `line ${answer.line} of the example was ${answer.status}: ${JSON.stringify(answer)}`,
        );
  }
}

const managerRole = (language: ExampleLanguage) => ({
  role: 'manager',
  grade: told(GRADE, language),
  officeId: MANAGED_OFFICE,
});
const [MOST_TRIES, PAUSE_MS] = [100, 100];
