import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { listTestFiles, runJest } from './jest.mjs';
import { root } from './root.mjs';

/** More files than this do not fail by chance: trying each of them again would only take long. */
const MOST_TRIED_AGAIN = 10;
const SLOWEST_SHOWN = 20;

/**
 * Runs every test file that the arguments select. A file that fails or stands still is tried once more at the end, alone; what
 * passes then counts as unstable and not as failed.
 *
 * @returns passed, failed, skipped: numbers of tests, a run that went wrong as a whole counting as a failed one; unstable: paths
 *   of files; redis, chromium: whether there was one
 */
export async function runTests(args, options) {
  const paths = await listTestFiles(args);
  // The arguments that select files are left out: a second time they would take a share of the share, or a file twice.
  const rest = args.filter((arg) => !arg.startsWith('--shard') && !existsSync(resolve(root, arg)));
  const { files, faults, redis, chromium } = await runAll(paths, rest, options);
  showSlowest(files);
  const failed = [...files.values()].filter(hasFailed).map((file) => file.ended);
  const again = await tryAgain(failed, rest, options);
  const unstable = failed.filter((path) => again.has(path) && !hasFailed(again.get(path)));
  for (const path of unstable) files.set(path, again.get(path));
  for (const fault of faults) console.log(fault);
  const counts = counted(files);
  const nothing = counts.passed === 0 && counts.failed === 0;
  const wrong = faults.length > 0 ? faults.length : Number(nothing);
  return {
    ...counts,
    failed: counts.failed + wrong,
    unstable: unstable.map((path) => relative(root, path)),
    redis,
    chromium,
  };
}

/** Runs the files by as many jests as it takes: one that was ended, or has crashed, is followed by another for the rest. */
async function runAll(paths, args, options) {
  const all = { files: new Map(), faults: [], redis: undefined, chromium: undefined };
  for (let left = paths; left.length > 0; left = left.filter((path) => !all.files.has(path))) {
    const run = await runJest([...args, '--runTestsByPath', ...left], options);
    for (const [path, file] of run.files) all.files.set(path, file);
    for (const path of run.still) all.files.set(path, stoodStill(path));
    if (run.fault !== undefined) all.faults.push(run.fault);
    all.redis = run.redis ?? all.redis;
    all.chromium = run.chromium ?? all.chromium;
    if (run.files.size + run.still.length === 0) break;
  }
  return all;
}

async function tryAgain(paths, args, options) {
  if (paths.length === 0 || paths.length > MOST_TRIED_AGAIN) return new Map();
  console.log(`\nTrying once more, each alone: ${paths.map((path) => relative(root, path)).join(', ')}`);
  const { files } = await runAll(paths, [...args, '--maxWorkers=1'], options);
  return files;
}

function stoodStill(path) {
  return { ended: path, passed: 0, failed: 1, skipped: 0, ms: 0 };
}

function hasFailed(file) {
  return file.failed > 0;
}

function counted(files) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of files.values()) for (const key of Object.keys(counts)) counts[key] += file[key];
  return counts;
}

function showSlowest(files) {
  const slowest = [...files.values()].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST_SHOWN);
  console.log('\nThe slowest files, in seconds:');
  for (const { ended, ms } of slowest)
    console.log(`${(ms / 1000).toFixed(1).padStart(7)}  ${relative(root, ended)}`);
}
