import './lib/node-version.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit();
// In this process, so that signals reach the service itself.
await import('../dist/src/main.js');
