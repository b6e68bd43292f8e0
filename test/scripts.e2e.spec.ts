import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './support/eventually.js';

const SCRIPTS = join(import.meta.dirname, '../scripts');

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

let clone: string;

/** A clone with our scripts and little else: one package, found beside it, and a build that counts its runs. */
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
     mkdirSync('dist/src/supervisor', { recursive: true });
     writeFileSync('dist/src/supervisor/main.js', 'console.log("service runs")');`,
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

describe('the run of npm test', () => {
  /**
   * The result of two files, a and b, under a jest that does this each time: `file` ends one with this many failed tests, `done`
   * ends the run, and `turn` counts the runs from 1.
   */
  async function ranBy(jest: string): Promise<unknown> {
    await plant('a.spec.ts', '');
    await plant('b.spec.ts', '');
    await plant('turns', '');
    await plant(
      'node_modules/jest/bin/jest.js',
      `import { appendFileSync, readFileSync } from 'node:fs';
       if (process.argv.includes('--listTests')) {
         console.log(['a', 'b'].map((name) => process.cwd() + '/' + name + '.spec.ts').join('\\n'));
         process.exit(0);
       }
       appendFileSync('turns', '.');
       const turn = readFileSync('turns', 'utf8').length;
       const path = (name) => process.cwd() + '/' + name + '.spec.ts';
       const asked = (name) => process.argv.includes(path(name));
       const begin = (name) => new Promise((sent) => process.send({ began: path(name) }, sent));
       const file = (name, failed) =>
         asked(name) &&
         new Promise((sent) =>
           process.send({ ended: path(name), passed: 2, failed, skipped: 0, ms: 5 }, () => {
             if (failed > 0) process.exitCode = 1;
             sent();
           }));
       const done = () => new Promise((sent) => process.send({ complete: true, redis: true, chromium: true }, sent));
       ${jest}`,
    );
    await plant('node_modules/jest/package.json', '{"type": "module"}');
    await plant(
      'count.mjs',
      `import { runTests } from './scripts/lib/test-run.mjs';
       const counts = await runTests([], { standsStillMs: 1000 });
       console.log('\\n' + JSON.stringify(counts));`,
    );
    const { stdout, stderr } = await run('count.mjs');
    expect(stderr).toBe('');
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  }

  it('adds up what the files came to', async () => {
    expect(await ranBy(`await file('a', 0); await file('b', 0); await done();`)).toEqual({
      passed: 4,
      failed: 0,
      skipped: 0,
      unstable: [],
      redis: true,
      chromium: true,
    });
  });

  it('tries a file that failed once more, alone: what passes then is named as unstable', async () => {
    const jest = `await file('a', turn === 1 ? 1 : 0); await file('b', 0); await done();`;
    expect(await ranBy(jest)).toMatchObject({ passed: 4, failed: 0, unstable: ['a.spec.ts'] });
    expect(await readFile(join(clone, 'turns'), 'utf8')).toBe('..');
  });

  it('fails for a file that fails again', async () => {
    expect(await ranBy(`await file('a', 1); await file('b', 0); await done();`)).toMatchObject({
      passed: 4,
      failed: 1,
      unstable: [],
    });
  });

  it('ends a file that stands still, runs the others, and tries it again at the end', async () => {
    const frozen = `await begin('a'); for (;;);`;
    const jest = `if (turn === 1) { ${frozen} } await file('a', 0); await file('b', 0); await done();`;
    expect(await ranBy(jest)).toMatchObject({ passed: 4, failed: 0, unstable: ['a.spec.ts'] });
    const always = `if (asked('a')) { ${frozen} } await file('b', 0); await done();`;
    expect(await ranBy(always)).toMatchObject({ passed: 2, failed: 1, unstable: [] });
  });

  it('fails where jest ends in the middle or without a reason, and runs what is left', async () => {
    const crashed = `if (turn === 1) { await file('a', 0); process.exit(7); } await file('b', 0); await done();`;
    expect(await ranBy(crashed)).toMatchObject({ passed: 4, failed: 1 });
    expect(await ranBy('process.kill(process.pid, "SIGKILL");')).toMatchObject({ passed: 0, failed: 1 });
    const unexplained = `await file('a', 0); await file('b', 0); await done(); process.exitCode = 1;`;
    expect(await ranBy(unexplained)).toMatchObject({ passed: 4, failed: 1 });
  });
});
