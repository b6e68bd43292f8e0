import './lib/node-version.mjs';

const TIERS = {
  unit: 'decisions and folds, without a server',
  int: 'the parts of the service on a real Postgres, event store or Redis',
  e2e: 'whole processes, as they start, are killed and recover',
  browser: 'the console in Chromium',
  long: 'what takes an hour: not part of npm test',
};
const [tier = '', ...args] = process.argv.slice(2);
if (!Object.hasOwn(TIERS, tier)) {
  console.error('Which tests? npm run test:unit, test:int, test:e2e, test:browser or test:long:');
  for (const [name, what] of Object.entries(TIERS)) console.error(`  ${name.padEnd(8)} ${what}`);
  process.exit(2);
}
process.env.TEST_TIER = tier;
const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit({ build: tier !== 'unit' });
const { runTests } = await import('./lib/test-run.mjs');
const { passed, failed, skipped, unstable } = await runTests(args);
if (unstable.length > 0) console.log(`Failed at first and passed alone: ${unstable.join(', ')}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
