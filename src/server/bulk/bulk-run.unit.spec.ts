import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { gate } from '../../../test/support/gate.js';
import { until } from '../../../test/support/eventually.js';
import type { Actor } from '../../contexts/access/domain/actor.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import { Unavailable } from '../../kernel/unavailable.js';
import type { ParsedCommand } from '../../commands/command-gateway.js';
import { BulkRun, type BulkAnswer, type BulkWaiting, type BulkTarget } from './bulk-run.js';

type Said = BulkAnswer | BulkWaiting;

const ADMINISTRATOR: Actor = {
  principalId: 'administrator',
  kind: 'person',
  employeeId: null,
  roles: [{ role: 'administrator' }],
};

/** A log that can be away or gone, as far as a body sees it: a command that is carried out twice is a repeat. */
class Log {
  readonly held: string[] = [];
  /** Whether it answers the question whether it is there. */
  isThere = true;
  begins = Promise.resolve();
  canFinish = true;
  finished = 0;
  private isAway = false;

  async carryOut(officeId: string): Promise<Outcome> {
    await this.answer();
    const status = this.held.includes(officeId) ? 'repeated' : 'accepted';
    if (status === 'accepted') this.held.push(officeId);
    return { status, stream: officeId, revision: 0, position: BigInt(this.held.length) };
  }

  async answer(): Promise<void> {
    await this.begins;
    if (this.isAway) throw new Unavailable('The store is away.');
  }

  away(): void {
    this.isAway = true;
  }

  back(): void {
    this.isAway = false;
  }

  /** The log is away after so many further answers. */
  awayAfter(answers: number): void {
    const carryOut = this.carryOut.bind(this);
    let left = answers;
    this.carryOut = async (officeId) => {
      left -= 1;
      if (left === -1) this.away();
      return carryOut(officeId);
    };
  }
}

function stageOn(log: Log): BulkTarget {
  return {
    authority: { look: () => log.answer(), mayBeSet: false },
    take: (definition, input) => {
      const { officeId } = input as { officeId: string };
      return {
        command: { officeId, definition, envelope: { recordedAt: new Date() } },
        commandId: officeId,
      } as never;
    },
    dispatch: ({ commandId }: ParsedCommand) => log.carryOut(commandId),
    denied: () => Promise.resolve(),
    startImport: () => Promise.resolve(),
    finish: async () => {
      if (!log.canFinish) throw new Unavailable('The store is away.');
      log.finished += 1;
      await log.answer();
    },
    isThere: () => Promise.resolve(log.isThere),
  };
}

/** Sends offices by their ids, and gives the lines of the answer until it ends. */
class Body {
  readonly said: Said[] = [];
  readonly over: Promise<Said[]>;
  private readonly out = new PassThrough();

  constructor(log: Log, offices: readonly string[], goneLooks = 1_000_000) {
    const body = offices
      .map((officeId) => JSON.stringify({ command: 'OpenOffice', officeId, name: 'X' }))
      .join('\n');
    const run = new BulkRun(stageOn(log), () => ADMINISTRATOR, this.out, {
      lookMs: 1,
      goneLooks,
      aloneMs: 1,
    });
    this.out.on('data', (chunk: Buffer) => {
      for (const line of String(chunk).trim().split('\n')) this.said.push(JSON.parse(line) as Said);
    });
    const closed = once(this.out, 'close');
    this.over = (async () => {
      await run.carryOut(one(Buffer.from(body))).catch(() => undefined);
      this.out.end();
      await closed;
      return this.said;
    })();
  }

  get lag(): BulkWaiting | undefined {
    return this.said.find((said): said is BulkWaiting => said.status === 'waiting');
  }

  leave(): void {
    this.out.destroy();
  }
}

async function* one(chunk: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(chunk);
}

const answersIn = (said: readonly Said[]) =>
  said.filter(({ status }) => status !== 'waiting').map(({ line, status }) => [line, status]);

describe('a body', () => {
  it('is gone on with when the store was away for a while, each line once, and its lag is told meanwhile', async () => {
    const log = new Log();
    log.awayAfter(1);
    const body = new Body(log, ['a', 'b', 'c']);
    await until(() => (body.lag?.seconds ?? 0) > 0);
    expect(body.lag).toMatchObject({ line: 2, status: 'waiting', detail: expect.any(String) });
    log.back();
    expect(answersIn(await body.over)).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
      [3, 'accepted'],
    ]);
    expect(log.held).toEqual(['a', 'b', 'c']);
    expect(log.finished).toBe(1);
  });

  it('is gone on with however long the store takes, as long as that is there', async () => {
    const log = new Log();
    const slow = gate();
    log.begins = slow.opened;
    const body = new Body(log, ['a'], 3);
    await until(() => body.said.length > 10);
    slow.open();
    expect(answersIn(await body.over)).toEqual([[1, 'accepted']]);
  });

  it('ends when the store is gone, and says at which line to go on; sent again from there nothing is doubled', async () => {
    const log = new Log();
    log.awayAfter(2);
    log.isThere = false;
    const said = await new Body(log, ['a', 'b', 'c', 'd'], 3).over;
    expect(answersIn(said)).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
      [3, 'failed'],
    ]);
    expect(said.at(-1)).toMatchObject({ code: 'service.unavailable', goOnAt: 3 });
    log.back();
    expect(answersIn(await new Body(log, ['c', 'd']).over)).toEqual([
      [1, 'accepted'],
      [2, 'accepted'],
    ]);
    expect(log.held).toEqual(['a', 'b', 'c', 'd']);
  });

  it('that could not even be begun, or not be ended, says so as well', async () => {
    const log = new Log();
    log.isThere = false;
    log.away();
    expect((await new Body(log, ['a'], 3).over).at(-1)).toMatchObject({ status: 'failed', goOnAt: 1 });
    log.back();
    log.canFinish = false;
    const said = await new Body(log, ['a'], 3).over;
    expect(answersIn(said)).toEqual([
      [1, 'accepted'],
      [2, 'failed'],
    ]);
    expect(said.at(-1)).toMatchObject({ goOnAt: 2 });
  });

  it('whose sender has gone is given up', async () => {
    const log = new Log();
    log.away();
    const body = new Body(log, ['a']);
    await until(() => body.lag !== undefined);
    body.leave();
    await body.over;
    expect(log.held).toEqual([]);
  });
});
