import './lib/node-version.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
// A service that is killed is the built one, to start fast; else the sources are run as they are, and nothing has to be built first.
await prepareOrExit({ build: process.argv.includes('--killed') });
await import('../test/support/typescript.mjs');
await import('../test/casebook/main.ts');
