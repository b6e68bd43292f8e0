import './lib/node-version.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit();
// In this process, so that signals reach whoever looks after the service.
await import('../dist/src/supervisor/main.js');
