import './lib/node-version.mjs';

const { prepare } = await import('./lib/prepare.mjs');
const { runChecks } = await import('./lib/checks.mjs');
const { runTests } = await import('./lib/test-run.mjs');

const REDIS = ['The Redis half of the job tests', 'there is no REDIS_URL and no redis-server on the PATH'];
const BROWSER = [
  'The console in a browser',
  'there is no Chromium where Debian puts it, and no CHROMIUM that says where it is',
];

const { passed, failed, skipped, unstable } = await runEverything(process.argv.slice(2));
const counts = `${passed} passed, ${failed} failed`;
if (unstable.length > 0)
  console.log(
    `Failed at first and passed alone, to be mended at its cause:\n${counts}, ${unstable.length} unstable: ${unstable.join(', ')}`,
  );
console.log(skipped > 0 ? `${counts}, ${skipped} skipped` : counts);
process.exitCode = failed === 0 ? 0 : 1;

async function runEverything(jestArgs) {
  try {
    await prepare();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0, unstable: [] };
  }
  // Tests wait a lot: one check after the other fills the gaps.
  const checks = runChecks({ atOnce: 1 });
  const { redis, chromium, ...tests } = await runTests(jestArgs);
  const failedChecks = await checks;
  const without = (redis ? 0 : leftOut(...REDIS)) + (chromium ? 0 : leftOut(...BROWSER));
  return { ...tests, failed: tests.failed + failedChecks + without };
}

/** 1 where leaving a part out counts as a failure. */
function leftOut(what, why) {
  const fatal = process.env.CI === 'true';
  console.log(`${what} was left out${fatal ? ', which fails in CI' : ''}: ${why}.`);
  return fatal ? 1 : 0;
}
