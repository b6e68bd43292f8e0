import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Build } from '../contexts/organisation/domain/versions.js';
import { DataDirectory } from './data-directory.js';
import { DirectoryVersion, type VersionStep } from './directory-version.js';

let parent: string;
let dataDir: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'pointbook-version-'));
  dataDir = join(parent, 'data');
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const written = (): Promise<string> => readFile(join(dataDir, 'version'), 'utf8');

/** A directory of a service from before there was a version. */
async function given(version?: string): Promise<void> {
  await new DataDirectory(dataDir).remember({ version: '0.2.0', stores: [] });
  if (version !== undefined) await writeFile(join(dataDir, 'version'), version);
}

/** Steps that say when they are done. */
function steps(...names: string[]): { readonly done: string[]; readonly all: readonly VersionStep[] } {
  const done: string[] = [];
  const all = names.map((name) => () => Promise.resolve(void done.push(name)));
  return { done, all };
}

describe('the version of a data directory', () => {
  it('is the latest where it is made, and nothing is done to it', async () => {
    const { done, all } = steps('to 2', 'to 3');
    await new DirectoryVersion(dataDir, all).bringUp();
    expect([await written(), done]).toEqual(['3\n', []]);
  });

  it('is 1 where a service was there before, and gets written', async () => {
    await given();
    await new DirectoryVersion(dataDir, []).bringUp();
    expect(await written()).toBe('1\n');
  });

  it('is brought up step by step, in their order, from where it is', async () => {
    await given('2\n');
    const { done, all } = steps('to 2', 'to 3', 'to 4');
    await new DirectoryVersion(dataDir, all).bringUp();
    expect([await written(), done]).toEqual(['4\n', ['to 3', 'to 4']]);
    await new DirectoryVersion(dataDir, all).bringUp();
    expect(done).toHaveLength(2);
    expect(await readdir(join(dataDir, 'postgres'))).toEqual([]);
  });

  it('is that of the last whole step where one fails', async () => {
    await given();
    const { done, all } = steps('to 2');
    const fails = (): Promise<void> => Promise.reject(new Error('no room'));
    await expect(new DirectoryVersion(dataDir, [...all, fails]).bringUp()).rejects.toThrow('no room');
    expect(await written()).toBe('2\n');
    await new DirectoryVersion(dataDir, [...all, ...all]).bringUp();
    expect([await written(), done]).toEqual(['3\n', ['to 2', 'to 2']]);
  });

  it.each(['', 'two', '0', '-1', '1.5', '{}'])('is a whole number, and not "%s"', async (text) => {
    await given(text);
    await expect(new DirectoryVersion(dataDir, []).found()).rejects.toThrow('has to hold a whole number');
  });
});

describe('a build', () => {
  const build: Build = { version: '0.3.0', stores: [] };

  it('is not too old for a directory that is new, or as it writes them', async () => {
    const directory = new DataDirectory(dataDir);
    expect(await directory.whyTooNew(build)).toBeUndefined();
    expect(existsSync(dataDir)).toBe(false);
    await directory.bringUp();
    expect(await directory.whyTooNew(build)).toBeUndefined();
  });

  it('is told which one made a directory that is newer', async () => {
    await given('7\n');
    await new DataDirectory(dataDir).remember({ version: '0.9.0', stores: [] });
    expect(await new DataDirectory(dataDir).whyTooNew(build)).toBe(
      `${dataDir} is of version 7, as Pointbook 0.9.0 writes it. This is 0.3.0, which knows version 1 at the most; start 0.9.0, or a later one.`,
    );
    await rm(join(dataDir, 'written-by.json'));
    expect(await new DataDirectory(dataDir).whyTooNew(build)).toBe(
      `${dataDir} is of version 7. This is 0.3.0, which knows version 1 at the most; start the build that made it, or a later one.`,
    );
  });
});
