import { spawn } from 'node:child_process';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { killTree } from './kill-tree.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

/** Longer than a single test may take (`testTimeout` in jest.config.mjs), so that only a frozen one meets it. */
const STANDS_STILL_AFTER_MS = 30 * 60_000;
const EXIT_LIMIT_MS = 3 * 60_000;

const JEST = join(root, 'node_modules/jest/bin/jest.js');
/** Workers take these over. */
const NODE_OPTIONS = [
  '--experimental-vm-modules',
  '--no-warnings',
  `--import=${pathToFileURL(join(root, 'scripts/lib/end-with-parent.mjs')).href}`,
];

/** The test files that jest would run with those arguments. */
export async function listTestFiles(args) {
  const { code, output } = await run(process.execPath, [...NODE_OPTIONS, JEST, '--listTests', ...args]);
  if (code !== 0) throw new Error(`jest could not list the tests:\n${output}`);
  return output.split('\n').filter((line) => line.endsWith('.spec.ts'));
}

/**
 * Runs jest once. Where no file goes on for as long as `standsStillMs`, jest is ended with all that it started, and the files
 * that had not gone on are named in `still`; so it is ended where it says nothing at all for as long as `silentMs`.
 *
 * @returns files: what each file that ended came to; still: files; fault: what is wrong with the run as a whole, if anything;
 *   redis, chromium: whether there was one, undefined where jest did not come to its end
 */
export function runJest(
  args,
  { standsStillMs = STANDS_STILL_AFTER_MS, silentMs = STANDS_STILL_AFTER_MS } = {},
) {
  // After the arguments: it would take a path that follows it for another reporter.
  const reporters = ['--reporters=default', `--reporters=${join(root, 'scripts/lib/jest-reporter.mjs')}`];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...NODE_OPTIONS, JEST, ...args, ...reporters], {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    const progress = new Progress();
    let timer = setInterval(() => {
      if (!progress.standsStill(standsStillMs, silentMs)) return;
      clearInterval(timer);
      killTree(child.pid);
    }, standsStillMs / 10);
    child.on('message', (message) => {
      progress.take(message);
      if (!message.complete) return;
      clearInterval(timer);
      timer = setTimeout(() => {
        progress.doesNotEnd();
        killTree(child.pid);
      }, EXIT_LIMIT_MS);
    });
    child.once('close', (code, signal) => {
      clearInterval(timer);
      clearTimeout(timer);
      resolve(progress.outcome(code ?? signal));
    });
  });
}

/** The messages of jest so far. */
class Progress {
  files = new Map();
  still = [];
  fault = undefined;
  #goingOn = new Map();
  #heardAt = performance.now();
  #complete = undefined;

  take(message) {
    this.#heardAt = performance.now();
    const file = message.began ?? message.alive;
    if (file !== undefined) this.#goingOn.set(file, this.#heardAt);
    if (message.ended !== undefined) {
      this.#goingOn.delete(message.ended);
      this.files.set(message.ended, message);
    }
    if (message.complete) this.#complete = message;
  }

  /** Whether something has not gone on for so long; logs and keeps what it is. */
  standsStill(fileMs, silentMs) {
    const now = performance.now();
    this.still = [...this.#goingOn].filter(([, at]) => now - at >= fileMs).map(([file]) => file);
    for (const file of this.still) console.log(`${relative(root, file)} stands still, and is ended`);
    if (this.#goingOn.size === 0 && now - this.#heardAt >= silentMs)
      this.fault = 'jest stood still and was ended';
    return this.still.length > 0 || this.fault !== undefined;
  }

  /** A file that failed may leave open what it had begun; it is tried again anyway. */
  doesNotEnd() {
    const what = 'jest does not end after its last test: something is still open';
    if (this.#hasFailed()) console.log(what);
    else this.fault = what;
  }

  outcome(code) {
    const { redis, chromium } = this.#complete ?? {};
    return { files: this.files, still: this.still, fault: this.fault ?? this.#fault(code), redis, chromium };
  }

  #fault(code) {
    if (this.still.length > 0) return undefined;
    if (!this.#complete) return `jest ended with ${code} in the middle`;
    return code !== 0 && !this.#hasFailed() ? `jest ended with ${code} without a failed test` : undefined;
  }

  #hasFailed() {
    return [...this.files.values()].some((file) => file.failed > 0);
  }
}
