import './lib/node-version.mjs';

const { prepare } = await import('./lib/prepare.mjs');
const { runChecks } = await import('./lib/checks.mjs');
const { runJest } = await import('./lib/jest.mjs');

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
  const { passed, failed, skipped, redis } = await runJest(jestArgs);
  return { passed, failed: failed + failedChecks + (redis ? 0 : leftOut()), skipped };
}

/** 1 where leaving the Redis half out counts as a failure. */
function leftOut() {
  const fatal = process.env.CI === 'true';
  const why = 'there is no REDIS_URL and no redis-server on the PATH';
  console.log(`The Redis half of the job tests was left out${fatal ? ', which fails in CI' : ''}: ${why}.`);
  return fatal ? 1 : 0;
}
