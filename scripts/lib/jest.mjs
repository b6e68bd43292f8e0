import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

const EXIT_LIMIT_MS = 30_000;

/** Runs jest with those arguments. Resolves with the counts; a crash, or nothing to run, counts as a failure. */
export async function runJest(args) {
  const { summary, code } = await jestProcess(args);
  const counts = summary ?? { passed: 0, failed: 0, skipped: 0, redis: true, chromium: true };
  const countsSayFailed = counts.failed > 0;
  if (code !== 0 && !countsSayFailed)
    console.log(`jest ended with ${code}${summary ? '' : ', and without a summary'}`);
  const unexplained = !countsSayFailed && (code !== 0 || counts.passed === 0) ? 1 : 0;
  return { ...counts, failed: counts.failed + unexplained };
}

function jestProcess(args) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  // After the arguments: it would take a path that follows it for another reporter.
  const reporters = ['--reporters=default', `--reporters=${join(root, 'scripts/lib/jest-summary.mjs')}`];
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', jest, ...args, ...reporters],
      { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] },
    );
    let summary;
    let timer;
    child.once('message', (message) => {
      summary = message;
      timer = setTimeout(() => {
        console.log('jest does not end after its last test: something is still open');
        child.kill('SIGKILL');
      }, EXIT_LIMIT_MS);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve({ summary, code: code ?? signal });
    });
  });
}
