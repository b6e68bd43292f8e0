import { runTool } from './run.mjs';

const CHECKS = {
  format: () => runTool('prettier', ['--check', '--log-level=warn', '.']),
  lint: () => runTool('oxlint', ['--quiet']),
  types: () => runTool('typescript-7', ['--noEmit', '-p', 'tsconfig.json'], 'tsc'),
  'types of the console': () => runTool('typescript-7', ['--noEmit', '-p', 'console'], 'tsc'),
  architecture: () =>
    runTool('dependency-cruiser', ['--config', '.dependency-cruiser.mjs', ...CRUISED], 'depcruise'),
};
const CRUISED = ['src', 'projections', 'embedded', 'clients', 'console/src', 'bench', 'test'];

/** Runs every check, with a line for each and its output only when it fails. Resolves with the number of failed ones. */
export async function runChecks({ atOnce = Infinity } = {}) {
  const left = Object.entries(CHECKS);
  let failed = 0;
  const runThoseLeft = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift())
      if (await runCheck(...next)) failed += 1;
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, runThoseLeft));
  return failed;
}

async function runCheck(name, check) {
  const startedAt = performance.now();
  const { code, output } = await check();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code !== 0;
}
