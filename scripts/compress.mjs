import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { root } from './lib/root.mjs';

/** Puts beside each file of the console the compressed forms that browsers are sent, made once and not with each request. */
const FOLDER = join(root, 'dist/web');
const TEXT = /\.(html|js|css|svg|json)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

for (const name of await readdir(FOLDER, { recursive: true })) {
  if (!TEXT.test(name)) continue;
  const file = join(FOLDER, name);
  const content = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  await Promise.all([
    brotli(content, { params }).then((smaller) => writeFile(`${file}.br`, smaller)),
    zip(content, { level: 9 }).then((smaller) => writeFile(`${file}.gz`, smaller)),
  ]);
}
