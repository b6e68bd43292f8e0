import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startEventStore } from '../../embedded/event-store/index.js';
import { EventLog } from '../../src/infrastructure/event-store/event-log.js';
import { Postgres } from '../../src/infrastructure/postgres/postgres.js';
import { Vault } from '../../src/infrastructure/vault/vault.js';
import { type Answer, Api } from '../support/api.js';
import { createTestDatabase } from '../support/database.js';
import { PATIENT, PATIENT_MS } from '../support/patience.js';
import { VAULT_KEY } from '../support/service.js';
import { expectBuilt } from '../support/service-process.js';
import { JOB, type Line } from './book.js';
import { BegunWork } from './begun-work.js';
import { Door } from './door.js';
import { Dead, KilledProcess } from './killed-process.js';
import { isBackground } from './background.js';
import type { Life } from './killed-service.js';
import type { Kill, Kills } from './kills.js';
import type { Stage, StartStage } from './stage.js';
import { type Verdict, verdictOf } from './verdicts.js';

/** The key that `startService` gives to the administrator. */
const KEY = 'a-key-for-tests-only-0123456789';
const AGAIN_MS = 5;

/**
 * The service in a process of its own, which is killed in the middle of lines and started again under the clock of the line. Then
 * either process recovery ends what was begun before the line is sent again, or its sender is first; the event store and
 * Postgres outlive it.
 */
export const killedAt =
  (kills: Kills): StartStage =>
  async (at) => {
    await expectBuilt();
    const folder = await mkdtemp(join(tmpdir(), 'pointbook-killed-'));
    const program = await programIn(folder);
    const database = await createTestDatabase();
    const store = await startEventStore({ databaseUrl: database.url, limits: PATIENT });
    const door = await Door.open();
    const life: Life = {
      home: { eventStoreUrl: store.connectionString, databaseUrl: database.url },
      keyFile: join(folder, 'keys.pem'),
      at: at.toISOString(),
    };
    const { process, url } = await KilledProcess.start(program, life);
    door.leadTo(url);
    const postgres = new Postgres(database.url);
    const log = EventLog.connect(store.connectionString, PATIENT_MS, await Vault.open(postgres, VAULT_KEY));
    const stop = async (): Promise<void> => {
      await door.close();
      await log.onApplicationShutdown();
      await postgres.close();
      await store.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    };
    return new KilledStage({ program, life, door, log, postgres, kills, stop }, process);
  };

async function programIn(folder: string): Promise<string> {
  const bundle = join(import.meta.dirname, '../support/bundle.mjs');
  const entry = join(import.meta.dirname, 'killed-service.ts');
  await promisify(execFile)(process.execPath, [bundle, entry, folder]);
  return join(folder, 'main.mjs');
}

interface Around {
  readonly program: string;
  readonly life: Life;
  readonly door: Door;
  readonly log: EventLog;
  readonly postgres: Postgres;
  readonly kills: Kills;
  readonly stop: () => Promise<void>;
}

class KilledStage implements Stage {
  readonly api: Api;
  readonly log: EventLog;
  readonly postgres: Postgres;
  private readonly begunWork: BegunWork;

  constructor(
    private readonly around: Around,
    private process: KilledProcess,
  ) {
    this.api = new Api(around.door.url, KEY);
    this.log = around.log;
    this.postgres = around.postgres;
    this.begunWork = new BegunWork(around.log);
  }

  async play(line: Line, send: () => Promise<Answer>): Promise<Verdict | undefined> {
    const { kills } = this.around;
    const first = kills.at(line);
    const before = first === undefined ? 0n : await this.log.head();
    for (let kill = first, last: Kill | undefined; ;) {
      const verdict = await this.tried(line, send, kill, last?.first === 'recovery');
      if (verdict !== DEAD) return last === undefined ? verdict : this.asOfOneLife(line, verdict, before);
      if (kill === undefined) throw new Error(`The service died by itself at ${JSON.stringify(line)}`);
      kills.note(kill, line);
      await this.begin(line);
      [last, kill] = [kill, kills.againAt(line)];
    }
  }

  async stop(): Promise<void> {
    await this.process.kill();
    await this.around.stop();
  }

  private async begin({ recordedAt }: Line): Promise<void> {
    const { program, life, door } = this.around;
    const { process, url } = await KilledProcess.start(program, { ...life, at: recordedAt });
    this.process = process;
    door.leadTo(url);
  }

  private async tried(
    line: Line,
    send: () => Promise<Answer>,
    kill: Kill | undefined,
    isAfterRecovery: boolean,
  ): Promise<Verdict | undefined | typeof DEAD> {
    const { process } = this;
    const turnTo = line.recordedAt;
    try {
      await process.ask({ turnTo, death: kill !== undefined && 'append' in kill.death ? kill.death : null });
      if (isAfterRecovery) await this.recovered();
      const isKilled = kill !== undefined && 'afterMs' in kill.death && this.killedIn(kill.death.afterMs);
      const verdict = await this.played(line, send);
      if (isKilled !== false) await isKilled;
      // Also tells a process that has died after its answer.
      if (kill !== undefined) await process.ask({ turnTo, death: null });
      return verdict;
    } catch (error) {
      if (error instanceof Dead) return DEAD;
      throw error;
    }
  }

  private async killedIn(afterMs: number): Promise<void> {
    await delay(afterMs);
    await this.process.kill();
  }

  /** @throws Dead */
  private async recovered(): Promise<void> {
    const { process } = this;
    await process.ask({ recovers: true });
    await this.begunWork.endedOr(() => process.isDead);
    await process.ask({ recovers: false });
  }

  /** @throws Dead */
  private async played(line: Line, send: () => Promise<Answer>): Promise<Verdict | undefined> {
    if (line.recordedBy === JOB) return (await this.process.ask({ job: line })) as Verdict | undefined;
    for (;;) {
      try {
        return verdictOf(await send());
      } catch (error) {
        if (!isBroken(error)) throw error;
      }
      if (this.process.isDead) throw new Dead();
      await delay(AGAIN_MS);
    }
  }

  /** The verdict as one process would have given it: the first event that the line led to may be from before a kill. */
  private async asOfOneLife(
    line: Line,
    verdict: Verdict | undefined,
    before: bigint,
  ): Promise<Verdict | undefined> {
    const position = await this.firstAfter(before);
    if (position === undefined || verdict === undefined || verdict.status === 'invalid') return verdict;
    if (verdict.status === 'rejected')
      return line.recordedBy === JOB ? { status: 'accepted', body: { position } } : verdict;
    const status = verdict.status === 'repeated' ? 'accepted' : verdict.status;
    return { status, body: { ...verdict.body, position } };
  }

  private async firstAfter(place: bigint): Promise<string | undefined> {
    for await (const { stream, position } of this.log.stored(place))
      if (!isBackground(stream)) return position;
    return undefined;
  }
}

/** Whether a connection broke, of this process or of one that is dead: jest has its own `TypeError`, and fetch another. */
const isBroken = (error: unknown): boolean =>
  (error as { readonly name?: unknown } | undefined)?.name === 'TypeError';

const DEAD = Symbol('the process died');
