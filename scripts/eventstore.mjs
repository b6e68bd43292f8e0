import './lib/node-version.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit();
// In this process, so that signals reach the store itself.
await import('../dist/embedded/event-store/main.js');
