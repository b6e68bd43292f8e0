/** A jest reporter that tells the process which started jest how the run ended. */
export default class JestSummary {
  onRunComplete(_contexts, results) {
    process.send?.({
      passed: results.numPassedTests,
      // A suite that could not even be loaded has no failed test of its own.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      redis: process.env.TEST_REDIS_URL !== undefined,
      chromium: process.env.TEST_CHROMIUM !== undefined,
    });
  }
}
