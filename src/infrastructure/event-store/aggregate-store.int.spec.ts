import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { officesWith } from '../../../test/support/offices.js';
import { eventually } from '../../../test/support/eventually.js';
import { gate } from '../../../test/support/gate.js';
import { TestStore } from '../../../test/support/store.js';
import { THE_SERVICE } from '../../contexts/access/domain/actor.js';
import {
  employeeDecider,
  type EmployeeCommand,
  type EmployeeContext,
} from '../../contexts/employees/domain/decisions.js';
import { employeeParts } from '../../contexts/employees/domain/employee.js';
import { employeeStream } from '../../contexts/employees/domain/events.js';
import { Postgres } from '../postgres/postgres.js';
import { LogUnavailable, type EventLog } from './event-log.js';
import type { Envelope, Outcome } from './outcome.js';
import { Snapshots } from './snapshots.js';
import { AggregateStore } from './aggregate-store.js';

let store: TestStore;
let database: TestDatabase;
let postgres: Postgres;
let snapshots: Snapshots;

beforeAll(async () => {
  store = await TestStore.start();
  database = await createTestDatabase();
  postgres = new Postgres(database.url);
  snapshots = new Snapshots(postgres);
  await snapshots.onModuleInit();
});
afterAll(async () => {
  await postgres.close();
  await database.drop();
  await store.stop();
});

const CONTEXT: EmployeeContext = {
  ...THE_SERVICE,
  today: '2025-12-31',
  basePoints: 500,
  offices: officesWith(),
  newDigestKey: 'secret',
};

/** These tests do not ask how fast a command is carried out. */
const HANGS_AFTER_MS = 300_000;
const IN_TIME_MS = 1_000;

/** The repository of employees as one process has it. */
class Instance {
  private readonly files: AggregateStore<
    ReturnType<typeof employeeDecider.initialState>,
    EmployeeCommand,
    never,
    EmployeeContext
  >;

  constructor(log: EventLog = store.log, kept?: Snapshots, maxCachedFacts?: number) {
    this.files = new AggregateStore(log, employeeDecider as never, { snapshots: kept, maxCachedFacts });
  }

  /** The decision waits for `prepared`, as for what it has to look up. */
  send(
    command: EmployeeCommand,
    commandId: string = randomUUID(),
    prepared = Promise.resolve(),
    patienceMs = HANGS_AFTER_MS,
  ): Promise<Outcome> {
    const { type: _, ...content } = command;
    const envelope: Envelope = {
      commandId,
      requestId: randomUUID(),
      digestOf: (key: string) => `${key}/${JSON.stringify(content)}`,
      recordedAt: new Date('2025-12-31T00:00:00Z'),
      recordedBy: 'test',
      sender: THE_SERVICE,
      patience: AbortSignal.timeout(patienceMs),
    };
    return this.files.handle(employeeStream(command.employeeId), command, envelope, () =>
      prepared.then(() => CONTEXT),
    );
  }
}

const register = (employeeId: string): EmployeeCommand => ({
  type: 'RegisterEmployee',
  employeeId,
  name: 'Li Wei',
  officeId: 'production',
  joinedOn: '2025-01-01',
});
const award = (employeeId: string, entryId: string = randomUUID(), points = 1): EmployeeCommand => ({
  type: 'RecordEntry',
  direction: 'award',
  employeeId,
  entryId,
  kind: 'behaviour',
  itemCode: 'x',
  points,
  reason: 'r',
  occurredOn: '2025-06-01',
});
const reverse = (employeeId: string, entryId: string): EmployeeCommand => ({
  type: 'ReverseEntry',
  employeeId,
  entryId,
  reason: 'r',
});

const verdict = (outcome: Outcome): string => (outcome.status === 'rejected' ? outcome.code : outcome.status);

describe('two processes with the same employee', () => {
  it('carry out each command once, at a place of its own, whoever is faster', async () => {
    const [one, other] = [new Instance(), new Instance()];
    await one.send(register('two'));
    const ids = Array.from({ length: 60 }, () => ({ entryId: randomUUID(), commandId: randomUUID() }));
    const answers = await Promise.all(
      ids.flatMap(({ entryId, commandId }) =>
        [one, other].map((instance) => instance.send(award('two', entryId), commandId)),
      ),
    );
    for (let at = 0; at < answers.length; at += 2) {
      const pair = [answers[at], answers[at + 1]];
      expect(pair.map((outcome) => outcome?.status).sort()).toEqual(['accepted', 'repeated']);
      expect(pair[0]).toMatchObject({ position: (pair[1] as { position: bigint }).position });
    }
    const places = new Set(answers.map((outcome) => (outcome as { revision: number }).revision));
    expect(places.size).toBe(60);
  });

  it('reject on what the log says now, not on what one of them remembers', async () => {
    const [one, other] = [new Instance(), new Instance()];
    expect(verdict(await one.send(award('fresh')))).toBe('employee.unknown');
    expect(verdict(await other.send(register('fresh')))).toBe('accepted');
    expect(verdict(await one.send(award('fresh')))).toBe('accepted');
  });
});

describe('an event store that is gone', () => {
  it('makes commands fail in time, and those that were sent again are carried out once', async () => {
    const lost = await TestStore.start();
    try {
      const instance = new Instance(lost.log);
      await instance.send(register('E1'));
      await lost.lose();
      const [entryId, commandId] = [randomUUID(), randomUUID()];
      const inTime = Promise.resolve();
      await expect(instance.send(award('E1', entryId), commandId, inTime, IN_TIME_MS)).rejects.toThrow(
        LogUnavailable,
      );
      await lost.comeBack();
      const again = await eventually(
        () => instance.send(award('E1', entryId), commandId).catch(() => undefined),
        (outcome) => outcome !== undefined,
      );
      expect(again).toMatchObject({ revision: 1 });
      expect(verdict(await instance.send(award('E1', entryId), commandId))).toBe('repeated');
    } finally {
      await lost.stop();
    }
  });
});

function countingLog(): { log: EventLog; eventsRead: () => number } {
  let read = 0;
  const log = Object.create(store.log, {
    steps: {
      value: async function* (stream: string, from: number, max?: number) {
        for await (const event of store.log.steps(stream, from, max)) {
          read += 1;
          yield event;
        }
      },
    },
  }) as EventLog;
  return { log, eventsRead: () => read };
}

/** Snapshots that are waited for: a slow database must not decide whether a file was kept before it had to go. */
function snapshotsWaitedFor(before = (): Promise<unknown> => Promise.resolve()): {
  waited: Snapshots;
  allKept: () => Promise<unknown>;
} {
  const keeping: Promise<unknown>[] = [];
  const waited = Object.create(snapshots, {
    keep: {
      value: (growths: Parameters<Snapshots['keep']>[0]) => {
        const kept = before().then(() => snapshots.keep(growths));
        keeping.push(kept);
        return kept;
      },
    },
  }) as Snapshots;
  return { waited, allKept: () => Promise.all(keeping.splice(0)) };
}

describe('more files than there is room for', () => {
  const PEOPLE = 12;
  const ROUNDS = 40;
  const ROOM = 700;
  /** Too small for all of them, yet never so much too small that files go before they could be kept. */
  const ENOUGH_ROOM_TO_WAIT = 800;

  /** Everybody is registered, then everybody gets one award after the other; as many entries as rounds each. */
  async function record(
    instance: Instance,
    prefix: string,
    betweenRounds = (): Promise<unknown> => Promise.resolve(),
  ): Promise<{ employeeId: string; ids: string[] }[]> {
    const people = Array.from({ length: PEOPLE }, (_, number) => ({
      employeeId: `${prefix}-${number}`,
      ids: Array.from({ length: ROUNDS }, () => randomUUID()),
    }));
    for (const { employeeId } of people) await instance.send(register(employeeId));
    for (let round = 0; round < ROUNDS; round += 1) {
      const sent = people.map(({ employeeId, ids }) =>
        instance.send(award(employeeId, ids[round]), ids[round]),
      );
      expect((await Promise.all(sent)).map(verdict)).toEqual(people.map(() => 'accepted'));
      await betweenRounds();
    }
    return people;
  }

  it('are decided on as if there was', async () => {
    const instance = new Instance(store.log, snapshots, ROOM);
    for (const { employeeId, ids } of await record(instance, 'crowd')) {
      const [first = '', second = '', third = ''] = ids;
      const answers = [
        await instance.send(award(employeeId, first), first),
        await instance.send(award(employeeId, second), randomUUID()),
        await instance.send(award(employeeId, third, 7), randomUUID()),
        await instance.send(award(employeeId, first, 7), first),
        await instance.send(reverse(employeeId, first)),
        await instance.send(reverse(employeeId, first)),
      ];
      expect(answers.map(verdict)).toEqual([
        'repeated',
        'repeated',
        'entry.id-reused',
        'command.id-reused',
        'accepted',
        'entry.already-reversed',
      ]);
    }
  });

  it('are not read from the log again', async () => {
    const { log, eventsRead } = countingLog();
    const { waited, allKept } = snapshotsWaitedFor();
    await record(new Instance(log, waited, ENOUGH_ROOM_TO_WAIT), 'queue', allKept);
    expect(eventsRead()).toBe(0);
  });

  it('stay where they are while somebody decides on them, until they could be kept', async () => {
    const { log, eventsRead } = countingLog();
    const [keeping, decision] = [gate(), gate()];
    const { waited, allKept } = snapshotsWaitedFor(() => {
      keeping.reach();
      return keeping.opened;
    });
    const instance = new Instance(log, waited, 400);
    const awards = async (employeeId: string, count: number): Promise<void> => {
      await instance.send(register(employeeId));
      for (let sent = 0; sent < count; sent += 1) await instance.send(award(employeeId));
    };
    await awards('in-use', 30);
    const inUse = instance.send(award('in-use'), randomUUID(), decision.opened);
    await awards('idle', 90);
    await awards('one-too-many', 90);
    await keeping.reached;
    decision.open();
    expect(verdict(await inUse)).toBe('accepted');
    keeping.open();
    await allKept();
    await new Promise(setImmediate);
    expect(verdict(await instance.send(award('in-use')))).toBe('accepted');
    expect(eventsRead()).toBe(0);
  });
});

describe('a file with a snapshot', () => {
  const kept = async (employeeId: string): Promise<number> => {
    const snapshot = await snapshots.load(employeeStream(employeeId), employeeParts.version);
    return snapshot?.place.revision ?? -1;
  };

  /** Registers, and records so many entries. */
  async function longFile(employeeId: string, entries: number): Promise<string[]> {
    const instance = new Instance(store.log, snapshots);
    await instance.send(register(employeeId));
    const ids = Array.from({ length: entries }, () => randomUUID());
    for (const id of ids.slice(0, -1)) void instance.send(award(employeeId, id), id);
    await instance.send(award(employeeId, ids.at(-1)), ids.at(-1));
    await eventually(
      () => kept(employeeId),
      (revision) => revision >= 200,
    );
    return ids;
  }

  it('is decided on as the whole file is, command by command', async () => {
    const ids = await longFile('long', 500);
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            at: fc.nat({ max: 520 }),
            act: fc.constantFrom('again', 'other', 'reverse', 'new command'),
            times: fc.integer({ min: 1, max: 2 }),
          }),
          { maxLength: 25 },
        ),
        async (acts) => {
          const [whole, cold] = [new Instance(), new Instance(store.log, snapshots)];
          for (const { at, act, times } of acts) {
            const id = ids[at] ?? randomUUID();
            const command =
              act === 'reverse' ? reverse('long', id) : award('long', id, act === 'other' ? 2 : 1);
            const commandId = act === 'again' ? id : randomUUID();
            for (let time = 0; time < times; time += 1) {
              // The second one sees what the first did: a repeat where that was accepted.
              const first = await cold.send(command, commandId);
              const second = await whole.send(command, commandId);
              expect(verdict(second)).toBe(verdict(first) === 'accepted' ? 'repeated' : verdict(first));
              if (first.status !== 'rejected') expect(second).toMatchObject({ position: first.position });
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('reads no more than what came since, and one event to hold the snapshot against', async () => {
    await longFile('few', 450);
    const since =
      (await eventually(
        () => kept('few'),
        (revision) => revision >= 200,
      ),
      await kept('few'));
    const { log, eventsRead } = countingLog();
    expect(verdict(await new Instance(log, snapshots).send(award('few')))).toBe('accepted');
    expect(eventsRead()).toBe(450 - since + 1);
  });

  it('that vanishes under a loaded file makes it begin anew', async () => {
    const ids = await longFile('vanishing', 260);
    const instance = new Instance(store.log, snapshots);
    expect(verdict(await instance.send(award('vanishing')))).toBe('accepted');
    await postgres.execute('DELETE FROM snapshots.files WHERE stream = $1', [employeeStream('vanishing')]);
    expect(verdict(await instance.send(award('vanishing', ids[0]), ids[0]))).toBe('repeated');
    expect(verdict(await instance.send(award('vanishing', ids[1], 7)))).toBe('entry.id-reused');
  });

  it('of another log is not believed', async () => {
    await longFile('stranger', 260);
    const otherLog = await TestStore.start();
    try {
      expect(verdict(await new Instance(otherLog.log, snapshots).send(award('stranger')))).toBe(
        'employee.unknown',
      );
    } finally {
      await otherLog.stop();
    }
  });

  it('is kept further once the file has grown further', async () => {
    await longFile('growing', 260);
    const instance = new Instance(store.log, snapshots);
    await Promise.all(Array.from({ length: 260 }, () => instance.send(award('growing'))));
    await eventually(
      () => kept('growing'),
      (revision) => revision >= 400,
    );
  });
});
