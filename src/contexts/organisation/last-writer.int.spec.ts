import { jsonEvent } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { TestStore } from '../../../test/support/store.js';
import { ORGANISATION_STREAM } from './domain/events.js';
import { OlderBuild, recordWriter, refuseOlderBuild } from './last-writer.js';

describe('who last wrote a log', () => {
  const build = (version: string) => ({ version, stores: ['A'] });
  let store: TestStore;
  beforeEach(async () => {
    store = await TestStore.start();
  });
  afterEach(() => store.stop());

  const record = (version: string) => recordWriter(store.log, build(version), new Date(), randomUUID());
  const recorded = async () => {
    const versions: unknown[] = [];
    for await (const { event } of store.log.read(ORGANISATION_STREAM))
      if (event.type === 'VersionStarted') versions.push(event.data.version);
    return versions;
  };

  it('stands in it once, also where several start together, and again when it is another', async () => {
    await Promise.all(Array.from({ length: 5 }, () => record('0.1.0')));
    await record('0.1.0');
    expect(await recorded()).toEqual(['0.1.0']);
    await record('0.2.0');
    expect(await recorded()).toEqual(['0.1.0', '0.2.0']);
  });

  it('is not followed by an older one, which writes nothing', async () => {
    await record('0.2.0');
    await expect(refuseOlderBuild(store.log, build('0.1.0'))).rejects.toThrow(OlderBuild);
    await expect(record('0.1.0')).rejects.toThrow('This log was last written by Pointbook 0.2.0.');
    expect(await recorded()).toEqual(['0.2.0']);
  });

  it('is found also by a build that cannot read what else stands there', async () => {
    const { client } = store.log;
    const data = { version: '0.3.0', stores: ['A', 'Unheard'] };
    await client.appendToStream(ORGANISATION_STREAM, [
      jsonEvent({ type: 'Unheard', data: {} }),
      jsonEvent({ type: 'VersionStarted', data, metadata: {} }),
      jsonEvent({ type: 'Unheard', data: {} }),
    ]);
    await expect(refuseOlderBuild(store.log, build('0.3.0'))).rejects.toThrow('does not know: Unheard.');
  });
});
