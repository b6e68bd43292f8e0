import { isBuiltFrom, markBuiltFrom, sourcesDigest, unmarkBuilt } from './built.mjs';
import { isInstalled } from './installed.mjs';
import { withLock } from './lock.mjs';
import { runNpm } from './run.mjs';

/** A fault that a person has to mend; its message is all they need. */
export class PrepareError extends Error {}

/** Installs and builds the missing or outdated parts; says on stderr what it does, and nothing when all is there. */
export async function prepare({ build = true } = {}) {
  if (isPrepared(build)) return;
  await withLock(
    (pid) => say(`Waiting for process ${pid}, which installs or builds here …`),
    async () => {
      if (!isInstalled()) await install();
      if (build) await buildSources();
    },
  );
}

/** `prepare` for a command: a failure ends the process with what is to be said about it. */
export async function prepareOrExit(options) {
  try {
    await prepare(options);
  } catch (error) {
    console.error(
      error instanceof PrepareError ? error.message : `Could not prepare the clone: ${error.message}`,
    );
    process.exit(1);
  }
}

function isPrepared(build) {
  return isInstalled() && (!build || isBuiltFrom(sourcesDigest()));
}

async function install() {
  say('Installing packages (npm ci) …');
  // The tools for building and testing are needed even where NODE_ENV says production.
  await npm(
    'npm ci',
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  );
}

async function buildSources() {
  const digest = sourcesDigest();
  if (isBuiltFrom(digest)) return;
  say('Building …');
  unmarkBuilt();
  await npm('The build', 'run', '--silent', 'build');
  markBuiltFrom(digest);
}

async function npm(what, ...args) {
  const { code, missing, output } = await runNpm(args);
  if (missing)
    throw new PrepareError(
      'npm is missing, by which Pointbook installs and builds: install it and try again.',
    );
  if (code !== 0) throw new PrepareError(`${output.trim()}\n${what} failed; what it said is above.`);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
