import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService, type TestService } from '../support/service.js';
import { blocksOf, readDocument, ROOT, sectionOf } from './markdown.js';

const README = readDocument('clients/typescript/README.md');
/** An address without a registry: nothing may be asked of one. */
const NOWHERE = { npm_config_registry: 'http://127.0.0.1:9', npm_config_offline: 'true' };

/** A right text of the README, a wrong one in its place, and what the compiler says of that. */
const MISTAKES = [
  ["itemCode: 'attendance.late'", "item: 'attendance.late'", "'item'"],
  ['limit: 1', "limit: 'one'", "'string'"],
  ['items[0]?.name', 'items[0]?.title', "'title'"],
  ['items[0]?.name', 'items[0]?.score', "'number"],
  ["read('/v1/rankings/months/{month}'", "read('/v1/rankings/weeks/{month}'", '/v1/rankings/weeks/'],
] as const;

interface Ended {
  readonly code: number;
  readonly said: string;
}

describe('the client, packed and installed elsewhere', () => {
  let service: TestService;
  /** Outside of the repository, whose packages would be found from inside it. */
  let folder: string;
  let installed: string;

  beforeAll(async () => {
    service = await startService();
    folder = await mkdtemp(join(tmpdir(), 'pointbook-client-'));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'elsewhere', type: 'module' }));
    const packed = await run('npm', ['pack', join(ROOT, 'clients/typescript'), '--silent']);
    expect(packed).toMatchObject({ code: 0 });
    const tarball = packed.said.trim().split('\n').at(-1)!;
    expect(README).toContain(`./${tarball}`);
    expect(await run('npm', ['install', `./${tarball}`, '--silent'])).toEqual({ code: 0, said: '' });
    installed = join(folder, 'node_modules/@pointbook/client');
  });
  afterAll(async () => {
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (command: string, args: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      const env = { ...process.env, ...NOWHERE, URL: service.api.url, KEY: service.api.key };
      execFile(command, [...args], { cwd: folder, env }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr });
      });
    });
  const shown = (heading: string): readonly string[] =>
    blocksOf(sectionOf(README, heading)).map(({ text }) => text);

  it('has what it exports, its README, and no source; and brought nothing along', async () => {
    const files = await readdir(installed, { recursive: true });
    expect(files).toEqual(expect.arrayContaining(['package.json', 'README.md']));
    expect(
      files.filter((name) => !/^(package\.json|README\.md|dist(\/\w+(\.d\.ts|\.js))?)$/.test(name)),
    ).toEqual([]);
    const sources = await readdir(join(ROOT, 'clients/typescript/src'));
    const built = sources.flatMap((name) => [name.replace(/ts$/, 'js'), name.replace(/ts$/, 'd.ts')]);
    expect((await readdir(join(installed, 'dist'))).sort()).toEqual(built.sort());
    const described = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as {
      readonly license: string;
      readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
    };
    const own = JSON.parse(readDocument('package.json')) as { readonly license: string };
    expect(described).toMatchObject({ license: own.license });
    const exported = Object.values(described.exports).flatMap((to) =>
      typeof to === 'string' ? [to] : Object.values(to),
    );
    for (const path of exported) expect(files).toContain(path.replace('./', ''));
    const others = await readdir(join(folder, 'node_modules'));
    expect(others.filter((name) => !name.startsWith('.'))).toEqual(['@pointbook']);
  });

  it('does what its README shows, in a script of Node', async () => {
    const [script, printed] = shown('Asking');
    await writeFile(join(folder, 'asking.js'), script!);
    expect(await run(process.execPath, ['asking.js'])).toEqual({ code: 0, said: printed });
  });

  it.each([
    ['of Node', { lib: ['es2023'], types: ['node'], module: 'nodenext' }],
    ['of a browser', { lib: ['es2023', 'dom'], types: [], module: 'esnext', moduleResolution: 'bundler' }],
  ])('is typed in a program %s, and what the service does not know is no program', async (_, options) => {
    const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };
    const typeRoots = [join(ROOT, 'node_modules/@types')];
    const compilerOptions = { target: 'es2023', typeRoots, ...strict, ...options };
    const [typed = ''] = shown('With types');
    for (const [right] of MISTAKES) expect(typed).toContain(right);
    const programs = [typed, ...MISTAKES.map(([right, wrong]) => typed.replace(right, wrong))];
    const home = join(folder, `typed-${options.module}`);
    await mkdir(home);
    await Promise.all(programs.map((text, at) => writeFile(join(home, `program-${at}.ts`), text)));
    await writeFile(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const { said } = await run(process.execPath, [tsc, '-p', home, '--pretty', 'false']);
    const told = programs.map((_, at) =>
      said
        .split(/^(?=\S)/m)
        .filter((line) => line.includes(`program-${at}.ts(`))
        .join(''),
    );
    expect(said).toBe(told.join(''));
    expect(told).toEqual(['', ...MISTAKES.map(([, , what]) => expect.stringContaining(what))]);
  });
});
