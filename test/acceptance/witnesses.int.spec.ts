import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  checkpointIn,
  verifierKeyIn,
  type Checkpoint,
  type VerifierKey,
} from '../../src/proofs/checkpoint.js';
import { cosignatureIn } from '../../src/proofs/cosignature.js';
import { eventually } from '../support/eventually.js';
import { carriedOut } from '../support/principals.js';
import { startService, type TestProcess, type TestService } from '../support/service.js';
import { exported, verified } from '../support/verified.js';
import { SEEN_AT, WitnessServer } from '../support/witness.js';

/** Every second, so that heads are signed and cosigned while a test looks. */
const OFTEN = '* * * * * *';

let service: TestService;
let jobs: TestProcess | undefined;
let witness: WitnessServer;

beforeEach(async () => {
  witness = await WitnessServer.start();
  service = await startService();
  await carriedOut(service.api, 'open-office', { officeId: 'garden', name: 'Garden' });
});
afterEach(async () => {
  await jobs?.stop();
  jobs = undefined;
  await service.stop();
  await witness.stop();
});

/** A process that signs, and a witness that knows the key by which it does. */
async function startJobs(): Promise<VerifierKey> {
  const witnesses = [{ url: witness.url, key: witness.verifierKey }];
  jobs = await service.another({ cron: OFTEN, witnesses });
  const { items } = await eventually(
    () => service.api.read('/v1/signing-keys'),
    (keys) => keys.items.length > 0,
  );
  const key = verifierKeyIn(items[0].verifierKey)!;
  witness.watch(key);
  return key;
}

const checkpoint = async (): Promise<Checkpoint | undefined> =>
  checkpointIn(String((await service.api.get('/v1/log/checkpoint')).body));
/** One that is cosigned, of more events than those. */
const cosigned = async (from = 0): Promise<Checkpoint> =>
  (await eventually(
    checkpoint,
    (kept) => kept !== undefined && kept.size > from && kept.signatures.length > 1,
  ))!;
const healthSays = (text: string): Promise<unknown> =>
  eventually(
    async () => JSON.stringify((await jobs!.api.get('/health/ready')).body),
    (health) => health.includes(text),
  );
const rename = (name: string): Promise<unknown> =>
  carriedOut(service.api, 'rename-office', { officeId: 'garden', name });

describe('a witness of the log', () => {
  it('cosigns each head, from what it has seen before, and auditors check that it did', async () => {
    const key = await startJobs();
    const first = await cosigned();
    expect(cosignatureIn(first, witness.verifierKey)).toMatchObject({ seconds: SEEN_AT });
    await rename('Park');
    const second = await cosigned(first.size);
    expect(witness.seen.size).toBeGreaterThanOrEqual(second.size);

    const events = await exported(service.api);
    const by = (...witnesses: readonly VerifierKey[]) =>
      verified(events, { checkpoints: [{ checkpoint: second, key }], witnesses }).findings;
    expect(by(witness.verifierKey)).toEqual([]);
    const detail = `the checkpoint of ${second.size} events is not cosigned by another.example/w2`;
    expect(by({ ...witness.verifierKey, name: 'another.example/w2' })).toEqual([
      { code: 'witness.missing', at: null, detail },
    ]);
  });

  it('is asked again where it did not answer, and knows the log further than the service remembers', async () => {
    await startJobs();
    const { size } = await cosigned();
    witness.instead = { status: 503 };
    await rename('Park');
    await healthSays('Witness witness.example/w1 does not cosign: 503.');
    await service.postgres.script('DELETE FROM witnesses.cosigned');
    witness.instead = undefined;
    await cosigned(size);
  });

  it('that has seen another log is told of, and so is one that answers without its signature', async () => {
    await startJobs();
    const { size } = await cosigned();
    witness.seen = { size: 900_000, root: 'ab'.repeat(32) };
    await rename('Park');
    await healthSays('has seen a larger log than this one');
    witness.seen = { size, root: 'ab'.repeat(32) };
    await healthSays('does not cosign: 422.');
    witness.instead = { status: 200, body: '— witness.example/w1 AAAA\n' };
    await healthSays('answers without a cosignature by its key');
    expect((await checkpoint())?.signatures).toHaveLength(1);
  });
});
