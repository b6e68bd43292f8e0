import './lib/node-version.mjs';

const { prepare } = await import('./lib/prepare.mjs');
const { runChecks } = await import('./lib/checks.mjs');
const { runJest } = await import('./lib/jest.mjs');

const REDIS = ['The Redis half of the job tests', 'there is no REDIS_URL and no redis-server on the PATH'];
const BROWSER = [
  'The console in a browser',
  'there is no Chromium where Debian puts it, and no CHROMIUM that says where it is',
];

const counts = await runEverything(process.argv.slice(2));
console.log(
  `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
);
process.exitCode = counts.failed === 0 ? 0 : 1;

async function runEverything(jestArgs) {
  try {
    await prepare();
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failedChecks = await runChecks();
  const { passed, failed, skipped, redis, chromium } = await runJest(jestArgs);
  const without = (redis ? 0 : leftOut(...REDIS)) + (chromium ? 0 : leftOut(...BROWSER));
  return { passed, failed: failed + failedChecks + without, skipped };
}

/** 1 where leaving a part out counts as a failure. */
function leftOut(what, why) {
  const fatal = process.env.CI === 'true';
  console.log(`${what} was left out${fatal ? ', which fails in CI' : ''}: ${why}.`);
  return fatal ? 1 : 0;
}
