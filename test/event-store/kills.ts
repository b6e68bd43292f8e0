import { killRun } from './kill-run.js';

/** `node --import ./test/support/typescript.mjs test/event-store/kills.ts 50` */
const result = await killRun(Number(process.argv[2] ?? 50), (line) => {
  process.stderr.write(`${line}\n`);
});
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
const faults = result.lost + result.doubled + result.torn + result.outOfOrder + result.readersThatDiffer;
process.exit(faults === 0 ? 0 : 1);
