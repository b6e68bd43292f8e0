import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Whether node_modules holds what package-lock.json asks for, by the record that npm writes when it has finished. */
export function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  if (!wanted) throw new Error('package-lock.json is missing or damaged');
  if (!present) return false;
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    const there = present[path];
    // Optional packages may be left out: they are for another platform, or were not wanted.
    if (!there) return path === '' || optional === true;
    return (
      there.version === version &&
      there.integrity === integrity &&
      existsSync(join(root, path, 'package.json'))
    );
  });
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
