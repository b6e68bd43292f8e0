/**
 * A jest reporter that tells the process which started jest how the run goes on, message by message: which file has begun,
 * that a file goes on, what a file came to, and that all have ended.
 */
export default class JestReporter {
  onTestFileStart(test) {
    tell({ began: test.path });
  }

  onTestCaseStart(test) {
    tell({ alive: test.path });
  }

  onTestCaseResult(test) {
    tell({ alive: test.path });
  }

  onTestFileResult(test, result) {
    tell({
      ended: test.path,
      passed: result.numPassingTests,
      // A file that could not even be loaded has no failed test of its own.
      failed: result.numFailingTests + (result.testExecError ? 1 : 0),
      skipped: result.numPendingTests + result.numTodoTests,
      ms: result.perfStats.end - result.perfStats.start,
    });
  }

  onRunComplete() {
    tell({
      complete: true,
      redis: process.env.TEST_REDIS_URL !== undefined,
      chromium: process.env.TEST_CHROMIUM !== undefined,
    });
  }
}

function tell(message) {
  process.send?.(message);
}
