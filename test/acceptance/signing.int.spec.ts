import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SCHEMA as BOARDS } from '../../projections/boards/schema.js';
import { LOG_TREE, SCHEMA as PROOFS } from '../../projections/proofs/schema.js';
import { tablesCompared } from '../../src/cli/audit/compare-tables.js';
import { comparison } from '../../src/cli/audit/compare.js';
import { goOnWith } from '../../src/cli/declaring/another-log.js';
import { Service } from '../../src/cli/terminal/service.js';
import { keptOf } from '../../src/contexts/seals/last-head.js';
import { SigningKeys, type SigningKey } from '../../src/contexts/seals/signing-keys.js';
import type { ExportedEvent } from '../../src/proofs/exported-event.js';
import { GrowingTree, leafHash } from '../../src/proofs/merkle.js';
import { utf8 } from '../../src/proofs/platform.js';
import { eventually } from '../support/eventually.js';
import { anyKeys } from '../support/keys.js';
import { carriedOut } from '../support/principals.js';
import { exported, verified } from '../support/verified.js';
import { SetClock, startService, type TestProcess, type TestService } from '../support/service.js';

/** Every second, so that heads are signed while a test looks. */
const OFTEN = '* * * * * *';

let service: TestService;
let signer: TestProcess | undefined;
let keys: SigningKeys;
const clock = new SetClock(new Date('2026-11-22T04:00:00Z'));

beforeEach(async () => {
  keys = anyKeys();
  service = await startService({ clock, signingKeys: keys });
  await carriedOut(service.api, 'open-office', { officeId: 'garden', name: 'Garden' });
  await register('E1');
  await register('E2');
});
afterEach(async () => {
  await signer?.stop();
  signer = undefined;
  await service.stop();
});

const register = (employeeId: string): Promise<unknown> =>
  carriedOut(service.api, 'register-employee', {
    employeeId,
    name: employeeId,
    officeId: 'garden',
    joinedOn: '2026-09-01',
  });

/** A process that signs and seals, and what its health says. */
async function startSigner(): Promise<void> {
  signer = await service.another({ cron: OFTEN });
}
const healthIs = (status: string, reason: string): Promise<unknown> =>
  eventually(
    async () => (await signer!.api.get('/health/ready')).body,
    (health) => health.status === status && String(health.reasons).includes(reason),
  );
const signedSize = (): Promise<number> =>
  eventually(
    async () => (await service.api.get('/v1/log/head')).body.head?.size as number | undefined,
    (size) => size !== undefined,
  ) as Promise<number>;
const flipByteOfTree = (): Promise<unknown> =>
  service.postgres.execute(
    `UPDATE ${PROOFS}.tiles SET hashes = set_byte(hashes, 40, 255 - get_byte(hashes, 40))
     WHERE tree = $1 AND level = 0 AND number = 0`,
    [LOG_TREE],
  );

describe('what somebody changed in the database', () => {
  it('is not signed where it is the tree of the log, and health says so until it is right again', async () => {
    await startSigner();
    const before = await signedSize();
    await flipByteOfTree();
    await register('E3');
    await healthIs('degraded', 'the tree of the log in the database has another root than the events give');
    expect(await signedSize()).toBe(before);

    await flipByteOfTree();
    await eventually(signedSize, (size) => size > before);
    await healthIs('ready', '');
  });

  it('is not sealed where it is a score of a closed board, and the month is sealed once it is right again', async () => {
    const { position } = await carriedOut(service.api, 'close-month', { month: '2026-09' });
    await service.api.read(`/v1/rankings/months/2026-09?minPosition=${position}`);
    const score = async (change: string): Promise<void> => {
      const changed = await service.postgres.execute(
        `UPDATE ${BOARDS}.closed_rows SET score = score ${change} WHERE employee_id = 'E2' AND period = '2026-09'`,
      );
      expect(changed).toBe(1);
    };
    await score('+ 7');
    await startSigner();
    await healthIs('degraded', 'the seal of 2026-09 in the database has another boards than the events give');
    expect((await service.api.get('/v1/seals/2026-09')).status).toBe(404);

    await score('- 7');
    await eventually(
      () => service.api.get('/v1/seals/2026-09'),
      ({ status }) => status === 200,
    );
    // The comparison of the night may have found it as well.
    await tablesCompared(new Service({ url: new URL(service.api.url), key: service.api.key }));
    await healthIs('ready', '');
  });
});

describe('a key that is changed', () => {
  const [first, second, third] = anyKeys(3).all as [SigningKey, SigningKey, SigningKey];
  /** The file of keys, with these in it; the last head lies beside it. */
  const file = (...all: readonly SigningKey[]): SigningKeys => new SigningKeys('no file', all, keys.lastHead);
  const startWith = async (...all: readonly SigningKey[]): Promise<void> => {
    await signer?.stop();
    signer = await service.another({ cron: OFTEN, signingKeys: file(...all) });
  };
  const signedBy = (key: SigningKey): Promise<unknown> =>
    eventually(
      async () => (await service.api.get('/v1/log/head')).body.keyId as unknown,
      (keyId) => keyId === key.keyId,
    );

  it('holds at its place of the log, which both keys sign', async () => {
    await startWith(first);
    await signedBy(first);
    await startWith(first, second);
    await register('E3');
    await signedBy(second);
    const events = (await exported(service.api)) as ExportedEvent[];
    const change = events.find(({ type }) => type === 'SigningKeyChanged');
    expect(change?.data).toMatchObject({ replaces: first.keyId, log: { position: expect.any(String) } });
    expect(verified(events, { publicKey: first.publicKey }).findings).toEqual([]);
  });

  it('does not come back: nothing is signed, and health says why, until a new one takes its place', async () => {
    await startWith(first);
    await signedBy(first);
    await startWith(first, second);
    await register('E3');
    await signedBy(second);
    await startWith(second, first);
    await register('E4');
    await healthIs('degraded', `is ${first.keyId}, which this log has replaced`);

    await startWith(second, first, third);
    await signedBy(third);
    expect(verified(await exported(service.api)).findings).toEqual([]);
  });
});

describe('what somebody changed in a table that nothing signs', () => {
  const compared = async (): Promise<readonly string[]> =>
    (await comparison(new Service({ url: new URL(service.api.url), key: service.api.key }))).differences;

  it('is found where it is a balance or a score, and named', async () => {
    const entry = { employeeId: 'E1', kind: 'behaviour', itemCode: 'a', points: 5, reason: 'helped' };
    await carriedOut(service.api, 'award-points', { ...entry, entryId: crypto.randomUUID() });
    expect(await compared()).toEqual([]);
    const change = async (statement: string): Promise<void> => {
      expect(await service.postgres.execute(statement)).toBe(1);
    };
    const ranked = `${BOARDS}.ranked`;
    await change(`UPDATE ${ranked} SET score = score + 7 WHERE employee_id = 'E1' AND period = 'total'`);
    await change(`UPDATE ${ranked} SET score = score - 2 WHERE employee_id = 'E1' AND period = '2026-11'`);
    expect(await compared()).toEqual([
      'the score in 2026-11 of E1 is shown as 3, and the events give 5',
      'the balance of E1 is shown as 512, and the events give 505',
    ]);
  });
});

describe('a log that is not the one that was signed', () => {
  const otherTree = (size: number): GrowingTree => {
    const tree = new GrowingTree();
    for (let at = 0; at < size; at += 1) tree.add(leafHash(utf8(`other ${at}`)));
    return tree;
  };

  it('is refused where it has other events, and readiness says so', async () => {
    const { position } = await carriedOut(service.api, 'rename-office', { officeId: 'garden', name: 'Park' });
    const size = (await exported(service.api)).length;
    await keys.lastHead.keep(keptOf(otherTree(size), position));
    await startSigner();
    await healthIs('not-ready', 'log.not-the-one-signed: the first');
    expect((await service.api.get('/v1/log/head')).status).toBe(404);
  });

  it('is refused where it ends before what was signed', async () => {
    await keys.lastHead.keep(keptOf(otherTree(900), '900000'));
    await startSigner();
    await healthIs('not-ready', 'log.not-the-one-signed: the log ends before place 900000');
  });

  it('is signed once it is declared at the machine that it is gone on with, and says so for ever', async () => {
    const instead = keptOf(otherTree(900), '900000');
    await keys.lastHead.keep(instead);
    await startSigner();
    await healthIs('not-ready', 'log.not-the-one-signed');
    const said = { reason: 'an older copy was restored', by: 'ops', now: clock.now() };
    await goOnWith(service.log, keys, said);
    await expect(goOnWith(service.log, keys, said)).rejects.toThrow('there is nothing to declare');
    await healthIs('ready', '');
    await register('E3');
    const size = (await exported(service.api)).length;
    await eventually(signedSize, (signed) => signed >= size);
    expect(verified(await exported(service.api))).toMatchObject({
      findings: [],
      otherLogs: [{ instead: instead.head, by: 'ops', reason: 'an older copy was restored' }],
    });
  });

  it('is not declared where it is the one that was signed', async () => {
    await startSigner();
    await signedSize();
    const said = { reason: 'why not', by: 'ops', now: clock.now() };
    await expect(goOnWith(service.log, keys, said)).rejects.toThrow('there is nothing to declare');
  });
});
