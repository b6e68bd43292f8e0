import { availableParallelism, cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';

/** Types are checked by `npm run check`; here swc only strips them, which starts about five times as fast as ts-jest. */
export default {
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  roots: ['<rootDir>/src', '<rootDir>/projections', '<rootDir>/embedded', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  // A bound on what hangs; how fast a machine is, no test says.
  testTimeout: 600_000,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  maxWorkers: await workers(),
};

/** One more than there are cores, since tests wait a lot; no more than cores where others keep these busy, or there is one. */
async function workers() {
  const cores = availableParallelism();
  return cores === 1 || (await isBusy()) ? cores : cores + 1;
}

async function isBusy() {
  const before = times();
  await pause(500);
  const after = times();
  return after.idle - before.idle < (after.all - before.all) / 4;
}

function times() {
  const each = cpus().map((cpu) => cpu.times);
  const all = each.flatMap((time) => Object.values(time)).reduce((sum, ms) => sum + ms, 0);
  return { all, idle: each.reduce((sum, time) => sum + time.idle, 0) };
}
