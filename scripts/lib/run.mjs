import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Runs a program in the clone. Resolves with its exit code and output; never rejects. */
export function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) =>
      resolve({ code: 127, missing: error.code === 'ENOENT', output: error.message }),
    );
    child.once('close', (code, signal) => resolve({ code: code ?? 1, missing: false, output, signal }));
  });
}

/** The npm that started us, else the one on the PATH. */
export function runNpm(args) {
  const started = process.env.npm_execpath;
  if (started?.endsWith('npm-cli.js')) return run(process.execPath, [started, ...args]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

/** Runs a program that an installed package brings. */
export function runTool(packageName, args, tool = packageName) {
  const home = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return run(process.execPath, [join(home, typeof bin === 'string' ? bin : bin[tool]), ...args]);
}
