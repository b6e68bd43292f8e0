import './lib/node-version.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit({ build: false });
// The sources as they are, so that nothing has to be built first.
await import('../test/support/typescript.mjs');
await import('../test/casebook/main.ts');
