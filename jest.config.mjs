/** The tier of tests by which their names end, as `.unit`; every tier but `.long` where none is asked for. */
const tier = process.env.TEST_TIER;
/** Unit tests need no server. */
const servers =
  tier === 'unit'
    ? {}
    : {
        globalSetup: '<rootDir>/test/support/global-setup.mjs',
        globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
      };

/** Types are checked by `npm run check`; here swc only strips them, which starts about five times as fast as ts-jest. */
export default {
  testEnvironment: 'node',
  ...servers,
  roots: ['<rootDir>/src', '<rootDir>/projections', '<rootDir>/embedded', '<rootDir>/test'],
  testMatch: [tier === undefined ? '**/*.spec.ts' : `**/*.${tier}.spec.ts`],
  testPathIgnorePatterns: ['/node_modules/', ...(tier === 'long' ? [] : ['\\.long\\.spec\\.ts$'])],
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
  testTimeout: 1_200_000,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // Modules of a file stay in a worker's memory: after hundreds of files it would come to its limit.
  workerIdleMemoryLimit: '1.5GB',
  // One for each core: a third on two cores makes the same files take half as long again, since each uses more than one.
  maxWorkers: '100%',
};
