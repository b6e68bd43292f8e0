import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const FOLDERS = ['src', 'projections', 'embedded', 'clients/typescript/src', 'console', 'bench'];
const CONFIGURATION = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts/bundle.mjs'];
const STAMP = join(root, 'dist', '.sources');

/** A digest of the sources from which dist was built: times are wrong after a checkout or a copy. */
export function sourcesDigest() {
  const hash = createHash('sha256');
  for (const file of [
    ...CONFIGURATION,
    ...FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap(sourcesIn),
  ]) {
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

export function isBuiltFrom(digest) {
  try {
    return readFileSync(STAMP, 'utf8') === digest;
  } catch {
    return false;
  }
}

/** Call it before a build, so that one that is cut off does not pass for the one before it. */
export function unmarkBuilt() {
  rmSync(STAMP, { force: true });
}

export function markBuiltFrom(digest) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(STAMP, digest);
}

function sourcesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|css|html|svg)$/.test(name) && !name.endsWith('.spec.ts'))
    .sort()
    .map((name) => join(folder, name));
}
