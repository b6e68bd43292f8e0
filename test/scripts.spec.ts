import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './support/processes.js';

const SCRIPTS = join(import.meta.dirname, '../scripts');

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

let clone: string;

/** A clone with our scripts and next to nothing else: one package, found beside it, and a build that counts itself. */
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'pointbook-clone-'));
  await cp(SCRIPTS, join(clone, 'scripts'), { recursive: true });
  await plant('tsconfig.json', '{}');
  await plant('tsconfig.build.json', '{}');
  await plant('src/main.ts', '');
  await plant('builds', '');
  await plant(
    'build.mjs',
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
     appendFileSync('builds', 'built\\n');
     mkdirSync('dist/src', { recursive: true });
     writeFileSync('dist/src/main.js', 'console.log("service runs")');`,
  );
  await plantPackages('1.0.0');
});

afterEach(() => rm(clone, { recursive: true, force: true }));

async function plant(path: string, text: string): Promise<void> {
  await mkdir(join(clone, path, '..'), { recursive: true });
  await writeFile(join(clone, path), text);
}

async function plantPackages(version: string): Promise<void> {
  const name = { name: 'clone', version: '1.0.0', dependencies: { planted: 'file:planted' } };
  await plant(
    'package.json',
    JSON.stringify({ ...name, type: 'module', scripts: { build: 'node build.mjs' } }),
  );
  await plant('planted/package.json', JSON.stringify({ name: 'planted', version }));
  const packages = {
    '': name,
    'node_modules/planted': { resolved: 'planted', link: true },
    planted: { version },
  };
  await plant('package-lock.json', JSON.stringify({ ...name, lockfileVersion: 3, requires: true, packages }));
}

function run(script: string, env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: tmpdir(), env: { ...process.env, ...env } };
    const child = execFile(process.execPath, [join(clone, script)], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

async function builds(): Promise<number> {
  return (await readFile(join(clone, 'builds'), 'utf8')).split('\n').length - 1;
}

describe('npm start', () => {
  it('installs and builds on a fresh clone, and only there', async () => {
    expect(await run('scripts/start.mjs')).toEqual({
      code: 0,
      stdout: 'service runs\n',
      stderr: 'Installing packages (npm ci) …\nBuilding …\n',
    });
    expect(await run('scripts/start.mjs')).toEqual({ code: 0, stdout: 'service runs\n', stderr: '' });
  });

  it('builds again when a source has changed, though not when a spec has', async () => {
    await run('scripts/start.mjs');
    await plant('src/main.spec.ts', 'changed');
    expect((await run('scripts/start.mjs')).stderr).toBe('');
    await plant('src/main.ts', 'changed');
    expect((await run('scripts/start.mjs')).stderr).toBe('Building …\n');
  });

  it('installs again when the packages that are there do not fit the lock', async () => {
    await run('scripts/start.mjs');
    await plantPackages('1.0.1');
    expect((await run('scripts/start.mjs')).stderr).toContain('Installing packages');
    await rm(join(clone, 'node_modules/.package-lock.json'));
    expect((await run('scripts/start.mjs')).stderr).toBe('Installing packages (npm ci) …\n');
  });

  it('shares the work with another start at the same time', async () => {
    const both = await Promise.all([run('scripts/start.mjs'), run('scripts/start.mjs')]);
    expect(both.map(({ stdout }) => stdout)).toEqual(['service runs\n', 'service runs\n']);
    expect(await builds()).toBe(1);
  });

  it('is not held up by one that was killed in the middle, nor takes its half for whole', async () => {
    const whole = await readFile(join(clone, 'build.mjs'), 'utf8');
    await plant('build.mjs', `${whole}\nconsole.log(process.pid);setInterval(() => {}, 1000);`);
    const killed = spawn(process.execPath, [join(clone, 'scripts/start.mjs')], {
      stdio: 'ignore',
      detached: true,
    });
    await until(async () => (await builds()) === 1);
    process.kill(-killed.pid!, 'SIGKILL');
    await once(killed, 'exit');
    await plant('build.mjs', whole);
    expect(await run('scripts/start.mjs')).toEqual({
      code: 0,
      stdout: 'service runs\n',
      stderr: 'Building …\n',
    });
  });

  it('shows why a build failed, and tries again the next time', async () => {
    const whole = await readFile(join(clone, 'build.mjs'), 'utf8');
    await plant('build.mjs', 'console.log("a type is wrong"); process.exit(2);');
    const failed = await run('scripts/start.mjs');
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/a type is wrong\nThe build failed; what it said is above\.\n$/);
    await plant('build.mjs', whole);
    expect((await run('scripts/start.mjs')).stdout).toBe('service runs\n');
  });

  it('says in one line that npm is missing', async () => {
    const { code, stderr } = await run('scripts/start.mjs', { PATH: clone, npm_execpath: '' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Installing packages.*\nnpm is missing[^\n]*\n$/);
  });
});

describe('the counts of npm test', () => {
  /** What is counted when jest does this. */
  async function counted(jest: string): Promise<unknown> {
    await plant('node_modules/jest/bin/jest.js', jest);
    await plant(
      'count.mjs',
      `import { runJest } from './scripts/lib/jest.mjs';
       const counts = await runJest([]);
       console.log('\\n' + JSON.stringify(counts));`,
    );
    const { stdout } = await run('count.mjs');
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  }

  const summary = (passed: number, failed: number): string =>
    `process.send({ passed: ${passed}, failed: ${failed}, skipped: 1, redis: true });`;

  it('are those of jest', async () => {
    expect(await counted(summary(3, 0))).toEqual({ passed: 3, failed: 0, skipped: 1, redis: true });
    expect(await counted(`${summary(3, 2)} process.exitCode = 1`)).toMatchObject({ passed: 3, failed: 2 });
  });

  it('show a failure where jest fails without a failed test, runs none, or crashes', async () => {
    expect(await counted(`${summary(3, 0)} process.exitCode = 1`)).toMatchObject({ passed: 3, failed: 1 });
    expect(await counted(summary(0, 0))).toMatchObject({ passed: 0, failed: 1 });
    expect(await counted('process.kill(process.pid, "SIGKILL")')).toMatchObject({ passed: 0, failed: 1 });
  });
});
