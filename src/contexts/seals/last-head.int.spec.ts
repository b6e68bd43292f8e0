import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GrowingTree, leafHash } from '../../proofs/merkle.js';
import { utf8 } from '../../proofs/platform.js';
import { keptOf, LastHead, treeOf, UnusableLastHead } from './last-head.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pointbook-last-head-'));
});
afterEach(() => rm(folder, { recursive: true }));

const treeOfSize = (size: number): GrowingTree => {
  const tree = new GrowingTree();
  for (let at = 0; at < size; at += 1) tree.add(leafHash(utf8(`leaf ${at}`)));
  return tree;
};

it('is there again for another process, and its tree goes on as if it had never stopped', async () => {
  const file = join(folder, 'signing-key.last-head');
  expect(await new LastHead(file).read()).toBeUndefined();
  for (const size of [1, 2, 3, 7, 8, 100]) {
    await new LastHead(file).keep(keptOf(treeOfSize(size), '4711'));
    const tree = treeOf((await new LastHead(file).read())!);
    tree.add(leafHash(utf8(`leaf ${size}`)));
    expect(tree.root).toEqual(treeOfSize(size + 1).root);
  }
  expect(await readdir(folder)).toEqual(['signing-key.last-head']);
});

it.each([
  '',
  '{}',
  'null',
  '[]',
  JSON.stringify({ head: { size: 2, position: '1', root: 'aa' }, fullRoots: ['bb'] }),
])('is not read from a file that holds %j', async (text) => {
  const file = join(folder, 'signing-key.last-head');
  await writeFile(file, text);
  await expect(new LastHead(file).read()).rejects.toThrow(UnusableLastHead);
});

it('says where it cannot be kept', async () => {
  const file = join(folder, 'nowhere', 'signing-key.last-head');
  await expect(new LastHead(file).keep(keptOf(treeOfSize(2), '1'))).rejects.toThrow(
    `${file} cannot be written`,
  );
});
