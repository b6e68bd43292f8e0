import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startEventStore, type RunningEventStore } from '../../../embedded/event-store/index.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { itemOf, resolutionOf } from '../../../test/support/editions.js';
import { PATIENT, PATIENT_MS } from '../../../test/support/patience.js';
import { SetClock } from '../../../test/support/service.js';
import { THE_SERVICE } from '../access/domain/actor.js';
import { EventLog } from '../../infrastructure/event-store/event-log.js';
import type { Envelope } from '../../infrastructure/event-store/outcome.js';
import { Organisation } from '../organisation/domain/organisation.js';
import type { RulebookCommand } from './domain/commands.js';
import { RulebookRepository } from './rulebook-repository.js';

/** Two processes of one service, as far as the rulebook goes. */
describe('what entries are judged by', () => {
  let database: TestDatabase;
  let store: RunningEventStore;
  let log: EventLog;
  let clock: SetClock;
  let here: RulebookRepository;
  let there: RulebookRepository;

  beforeEach(async () => {
    database = await createTestDatabase();
    store = await startEventStore({ databaseUrl: database.url, limits: PATIENT });
    log = EventLog.connect(store.connectionString, PATIENT_MS);
    clock = new SetClock(new Date('2025-03-31T12:00:00+08:00'));
    const process = (): RulebookRepository =>
      new RulebookRepository(log, new Organisation('Asia/Shanghai', 500), clock);
    here = process();
    there = process();
  });

  afterEach(async () => {
    await log.onApplicationShutdown();
    await store.stop();
    await database.drop();
  });

  const send = (command: RulebookCommand) => {
    const commandId = randomUUID();
    const envelope: Envelope = {
      commandId,
      requestId: randomUUID(),
      digestOf: () => commandId,
      recordedAt: clock.now(),
      recordedBy: 'test',
      sender: THE_SERVICE,
    };
    return here.handle(command, envelope);
  };
  const adopt = (editionId: string, inForceFrom: string) =>
    send({
      type: 'AdoptEdition',
      editionId,
      inForceFrom,
      resolution: resolutionOf({ heldOn: '2025-03-01' }),
    });
  const prepare = async (editionId: string): Promise<void> => {
    await send({ type: 'DraftEdition', editionId, title: 'T', basedOn: null });
    await send({ type: 'PutItem', editionId, item: itemOf('praised') });
    await send({ type: 'OpenEditionForComment', editionId });
  };

  it('is nothing before the first edition is in force', async () => {
    expect(await here.standardOf('praised', '2025-04-01')).toBeUndefined();
    await prepare('1');
    expect(await here.standardOf('praised', '2025-04-01')).toBeUndefined();
    await adopt('1', '2025-04-01');
    expect(await here.standardOf('praised', '2025-03-31')).toBeUndefined();
  });

  it('is the item in the edition in force on the day, at once where it was adopted', async () => {
    await prepare('1');
    await adopt('1', '2025-04-01');
    expect(await here.standardOf('praised', '2025-04-01')).toEqual({
      editionId: '1',
      item: itemOf('praised'),
    });
    expect(await here.standardOf('other', '2025-04-02')).toEqual({ editionId: '1', item: undefined });
    await prepare('2');
    await adopt('2', '2025-04-03');
    expect(await here.standardOf('praised', '2025-04-02')).toMatchObject({ editionId: '1' });
    expect(await here.standardOf('praised', '2025-04-03')).toMatchObject({ editionId: '2' });
  });

  it('is known everywhere before the day begins, however late it was adopted', async () => {
    await prepare('1');
    clock.instant = new Date('2025-03-31T23:58:59.999+08:00');
    await there.standardOf('praised', '2025-03-31');
    expect(await adopt('1', '2025-04-01')).toMatchObject({ status: 'accepted' });
    clock.instant = new Date('2025-04-01T00:00:00+08:00');
    expect(await there.standardOf('praised', '2025-04-01')).toMatchObject({ editionId: '1' });
  });

  it('cannot change for a day that begins within the minute', async () => {
    await prepare('1');
    clock.instant = new Date('2025-03-31T23:59:00+08:00');
    expect(await adopt('1', '2025-04-01')).toMatchObject({ code: 'edition.in-force-too-early' });
    expect(await adopt('1', '2025-04-02')).toMatchObject({ status: 'accepted' });
  });

  it('costs no look at the log within a second', async () => {
    await here.standardOf('praised', '2025-03-31');
    await store.stop();
    clock.instant = new Date('2025-03-31T12:00:00.999+08:00');
    expect(await here.standardOf('praised', '2025-03-31')).toBeUndefined();
    clock.instant = new Date('2025-03-31T12:00:01+08:00');
    await expect(here.standardOf('praised', '2025-03-31')).rejects.toMatchObject({ name: 'LogUnavailable' });
  });
});
