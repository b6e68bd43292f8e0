// Makes the data directory that a release leaves behind, for the test that starts the build of today on it:
//   node test/releases/make.mjs FOLDER-OF-THE-RELEASE NAME
// The folder is a checkout of the release, installed and built.
import { spawn, execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { brotliCompressSync, constants } from 'node:zlib';
import { setTimeout as delay } from 'node:timers/promises';

const [build, name] = process.argv.slice(2);
const main = ['dist/service/main.js', 'dist/src/main.js']
  .map((file) => resolve(build, file))
  .find(existsSync);
const dataDir = join(await mkdtemp(join(tmpdir(), 'release-')), 'data');
const service = spawn(process.execPath, [main], {
  cwd: build,
  env: { ...process.env, PORT: '0', POINTBOOK_DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'pipe'],
});
const url = await new Promise((told, ended) => {
  for (const input of [service.stdout, service.stderr])
    createInterface({ input }).on('line', (line) => {
      const [, address] = /Pointbook listens on (\S+)/.exec(line) ?? [];
      if (address !== undefined) told(address);
    });
  service.once('exit', () => ended(new Error('it did not start')));
});
const key = (await readFile(join(dataDir, 'admin-key'), 'utf8')).trim();

const ask = async (path, fields) => {
  const response = await fetch(new URL(path, url), {
    headers: { authorization: `Bearer ${key}`, ...(fields && { 'content-type': 'application/json' }) },
    ...(fields && { method: 'POST', body: JSON.stringify(fields) }),
  });
  const body = await response.json();
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body;
};
const send = (command, fields) => ask(`/v1/commands/${command}`, fields);
const at = (day) => ({ recordedAt: `${day}T09:00:00+08:00` });
const id = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const PEOPLE = ['李伟', 'Anna Smith', '王芳'];
await send('open-office', { officeId: 'farm', name: '农业办公室', ...at('2026-08-01') });
await send('open-office', { officeId: 'gate', name: '门卫', ...at('2026-08-01') });
for (const [index, called] of PEOPLE.entries())
  await send('register-employee', {
    ...{
      employeeId: `E${index + 1}`,
      name: called,
      officeId: index === 2 ? 'gate' : 'farm',
      joinedOn: '2026-08-03',
    },
    ...at('2026-08-03'),
  });
let entries = 0;
for (const month of ['2026-08', '2026-09', '2026-10'])
  for (const [index] of PEOPLE.entries())
    for (const [command, points] of [
      ['award-points', 5 + index],
      ['deduct-points', 1 + index],
    ])
      await send(command, {
        ...{
          employeeId: `E${index + 1}`,
          entryId: id((entries += 1)),
          kind: 'behaviour',
          itemCode: 'day.work',
        },
        ...{ points, reason: 'Seen by everybody', occurredOn: `${month}-15`, ...at(`${month}-15`) },
      });
await send('reverse-entry', {
  employeeId: 'E1',
  entryId: id(2),
  reason: 'It was somebody else',
  ...at('2026-08-20'),
});
await send('transfer-employee', {
  employeeId: 'E2',
  officeId: 'gate',
  on: '2026-09-20',
  ...at('2026-09-20'),
}).catch(() => send('transfer-employee', { employeeId: 'E2', officeId: 'gate', ...at('2026-09-20') }));
for (const [month, day] of [
  ['2026-08', '2026-09-04'],
  ['2026-09', '2026-10-04'],
])
  await send('close-month', { month, ...at(day) });

const untilFound = async (path) => {
  for (;;) {
    const found = await ask(path).catch(() => undefined);
    if (found !== undefined) return found;
    await delay(200);
  }
};
const seals = [await untilFound('/v1/seals/2026-08'), await untilFound('/v1/seals/2026-09')];
const receipt = await untilFound('/v1/log/head');
const boards = {};
for (const path of ['months/2026-08', 'months/2026-09', 'months/2026-10', 'years/2026', 'total']) {
  const { items } = await ask(`/v1/rankings/${path}`);
  boards[path] = items.map(({ rank, employeeId, officeId, score }) => ({
    rank,
    employeeId,
    officeId,
    score,
  }));
}
service.kill('SIGTERM');
await once(service, 'exit');

const folder = import.meta.dirname;
await writeFile(
  join(folder, `${name}.json`),
  `${JSON.stringify({ seals: seals.map(({ month, digest }) => ({ month, digest })), receipt, boards }, null, 2)}\n`,
);
await rm(join(dataDir, 'postgres/log'), { recursive: true, force: true });
const tar = execFileSync('tar', ['-C', dataDir, '-cf', '-', '.'], { maxBuffer: 2 ** 30 });
const {
  BROTLI_PARAM_LGWIN: window,
  BROTLI_PARAM_LARGE_WINDOW: isLarge,
  BROTLI_PARAM_SIZE_HINT: size,
} = constants;
const params = { [isLarge]: 1, [window]: 30, [size]: tar.length };
await writeFile(join(folder, `${name}.tar.br`), brotliCompressSync(tar, { params }));
await rm(join(dataDir, '..'), { recursive: true });
console.log(`${name} is made`);
