import { expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface LockedPackage {
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

type Locked = Record<string, LockedPackage>;

/** Whether the lock file has the package where Node would look for it, from the folder of the importing package up. */
function isLocked(locked: Locked, from: string, name: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (locked[`${folder}${folder ? '/' : ''}node_modules/${name}`]) return true;
    if (!folder.includes('/node_modules/')) return locked[`node_modules/${name}`] !== undefined;
  }
}

const lock = async (): Promise<Locked> => {
  const text = await readFile(join(import.meta.dirname, '../package-lock.json'), 'utf8');
  return (JSON.parse(text) as { packages: Locked }).packages;
};

it('package-lock.json says of every package what its content has to be', async () => {
  const packages = Object.entries(await lock()).filter(([path]) => path !== '');
  expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});

it('package-lock.json has every package, those for other platforms included, without which npm ci refuses it', async () => {
  const locked = await lock();
  const missing = Object.entries(locked).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(locked, path, name))
      .map((name) => `${name}, of ${path}`),
  );
  expect(missing).toEqual([]);
});

it('no package that counts installations is let run at one', async () => {
  const own = JSON.parse(await readFile(join(import.meta.dirname, '../package.json'), 'utf8')) as {
    allowScripts: Record<string, boolean>;
    scarfSettings: { enabled: boolean };
  };
  // Both for npm and for the package itself, which runs under an npm that knows no such list.
  expect(own.allowScripts['@scarf/scarf']).toBe(false);
  expect(own.scarfSettings).toEqual({ enabled: false });
});
