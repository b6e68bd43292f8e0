/**
 * For every process of jest: it ends with the one that started it. A worker whose parent is killed would work on, and what keeps its
 * loop open would keep it for ever.
 */
const [, program = ''] = process.argv;
const isWorker = program.endsWith('processChild.js');
if (process.send !== undefined && (isWorker || program.endsWith('jest.js'))) {
  const end = () => process.exit(1);
  process.once('disconnect', end);
  // It may have gone before anybody listened.
  if (!process.connected) end();
  // To listen keeps a process open. A worker is there for what it is sent; jest itself ends when its tests have.
  if (!isWorker) process.channel?.unref();
}
