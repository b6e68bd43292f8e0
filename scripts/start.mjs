import './lib/node-version.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit();
// In this process, so that signals reach the supervisor.
await import('../dist/src/supervisor/main.js');
