import './lib/node-version.mjs';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/root.mjs';

const { prepareOrExit } = await import('./lib/prepare.mjs');
await prepareOrExit();

/** Runs the service and its pages while somebody changes them: changed parts are built again, and the service starts anew. */
const binOf = (packageName, tool = packageName) => {
  const home = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[tool]);
};
const WATCHERS = {
  code: [binOf('typescript-7', 'tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'],
  pages: [binOf('vite'), 'build', 'console', '--watch', '--logLevel', 'warn'],
  service: ['--watch', '--watch-preserve-output', '--enable-source-maps', 'dist/src/main.js'],
};

const children = Object.values(WATCHERS).map((args) =>
  spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }),
);
const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
for (const child of children) child.once('exit', stop);
