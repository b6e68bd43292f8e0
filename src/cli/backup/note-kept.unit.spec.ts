import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readLastKept } from '../../server/kept/last-kept.js';
import { noteKept } from './note-kept.js';

const MONDAY = '2026-11-30T01:00:00.000Z';
const TUESDAY = '2026-12-01T01:00:00.000Z';

describe('what was last kept', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kept-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  it('is nothing in the beginning', async () => {
    expect(await readLastKept(dataDir)).toEqual({ log: null, keys: null, vault: null });
  });

  it('is told of each part by itself', async () => {
    await noteKept(dataDir, ['log', 'keys', 'vault'], MONDAY);
    await noteKept(dataDir, ['log'], TUESDAY);
    // One that was begun before and ended later.
    await noteKept(dataDir, ['log'], MONDAY);
    expect(await readLastKept(dataDir)).toEqual({ log: TUESDAY, keys: MONDAY, vault: MONDAY });
    expect(await readdir(dataDir)).toEqual(['last-kept.json']);
  });

  it.each(['', 'no JSON', 'null', '7', '{"log":7,"keys":"yesterday"}'])(
    'is nothing where its file says %j',
    async (text) => {
      await writeFile(join(dataDir, 'last-kept.json'), text);
      expect(await readLastKept(dataDir)).toEqual({ log: null, keys: null, vault: null });
      await noteKept(dataDir, ['log'], MONDAY);
      expect(await readLastKept(dataDir)).toMatchObject({ log: MONDAY });
    },
  );
});
