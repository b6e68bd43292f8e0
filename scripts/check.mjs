import './lib/node-version.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit({ build: false });
const { runChecks } = await import('./lib/checks.mjs');
process.exitCode = (await runChecks()) === 0 ? 0 : 1;
