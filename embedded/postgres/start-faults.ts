import { execFile } from 'node:child_process';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RunAs } from './run-as.js';

const run = promisify(execFile);

/** The place of a failed start. */
export interface Place {
  readonly dataDir: string;
  /** The user as whom Postgres runs; undefined: as ourselves. */
  readonly runAs: RunAs | undefined;
}

/** The faults that a person has to mend, by the words of Postgres, `initdb` or the system, the first that fits. */
const FAULTS: readonly {
  readonly says: RegExp;
  readonly means: (words: RegExpExecArray, place: Place) => string | Promise<string>;
}[] = [
  {
    says: /No space left on device|ENOSPC|EDQUOT|Disk quota exceeded/i,
    means: (_, { dataDir }) => `no space is left on the disk of ${dataDir}: make room there, and start again`,
  },
  {
    says: /EROFS|Read-only file system/i,
    means: (_, { dataDir }) =>
      `${dataDir} lies on a read-only file system: mount it so that it can be written`,
  },
  {
    says: /Permission denied|wrong ownership|EACCES|EPERM|Operation not permitted/i,
    means: (_, place) => whoseItHasToBe(place),
  },
  {
    says: /initialized by PostgreSQL version (\S+), which is not compatible with this version (\d+)/,
    means: ([, made, ours], { dataDir }) =>
      `${join(dataDir, 'cluster')} was made by PostgreSQL ${made}, this is ${ours}: start the release that made it, ` +
      'and bring the data over by a dump',
  },
  {
    says: /could not bind|Address already in use/,
    means: () => 'the port is taken (Address already in use): end what listens there, or choose another one',
  },
  {
    says: /configuration file .* contains errors|in file "[^"]*" line \d+/,
    means: (_, { dataDir }) => `a setting in ${join(dataDir, 'cluster')} is wrong: $words`,
  },
  {
    says: /PANIC: |valid checkpoint record|could not find the database system|not a valid data directory|(pg_control|PG_VERSION)|No such file or directory|invalid data/,
    means: (_, { dataDir }) =>
      `the database in ${join(dataDir, 'cluster')} is damaged ($words): put a backup in its place`,
  },
];

/** The same fault in one line: what is wrong, where, and what to do about it. */
export async function explained(error: unknown, place: Place): Promise<Error> {
  const words = wordsOf(error).replaceAll('/proc/self/cwd', join(place.dataDir, 'cluster'));
  for (const { says, means } of FAULTS) {
    const found = says.exec(words);
    if (!found) continue;
    const meaning = await means(found, place);
    return new Error(
      meaning.replace('$words', () => gist(words)),
      { cause: error },
    );
  }
  return new Error(oneLine(words), { cause: error });
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { stderr } = error as { stderr?: string };
  return stderr === undefined || stderr === '' ? error.message : stderr;
}

/** The line of Postgres that tells the reason, among many. */
function gist(words: string): string {
  const lines = words.split(/\n| \| /);
  const telling = [/unrecognized|syntax error|invalid value/, /(PANIC|FATAL): /, /(ERROR): /];
  const line = telling.flatMap((one) => lines.find((text) => one.test(text)) ?? [])[0] ?? lines[0] ?? '';
  return line.replace(/^.*?(LOG|PANIC|FATAL|ERROR): +/, '').replace(/^Postgres did not start: /, '');
}

const oneLine = (words: string): string => (/\n| \| /.test(words) ? gist(words) : words).trim();

const READ_AND_WRITE = 0o600;
const ENTER_TOO = 0o700;

/** The first file whose owner or rights keep the user who runs Postgres from using it. */
async function whoseItHasToBe({ dataDir, runAs }: Place): Promise<string> {
  const uid = runAs?.uid ?? process.getuid?.() ?? 0;
  const who = await nameOf(uid);
  for await (const path of within(dataDir)) {
    const found = await lstat(path).catch(() => undefined);
    if (!found) continue;
    if (found.uid !== uid)
      return (
        `${path} belongs to ${await nameOf(found.uid)} and has to belong to ${who}, whom Postgres runs as: ` +
        `chown -R ${uid} ${dataDir}`
      );
    const needed = found.isDirectory() ? ENTER_TOO : READ_AND_WRITE;
    if ((found.mode & needed) !== needed)
      return `${path} may not be read and written by its owner, ${who}: chmod -R u+rwX ${dataDir}`;
  }
  return `${dataDir} may not be read and written by ${who}: give that user the folder and those above it`;
}

async function* within(folder: string): AsyncGenerator<string> {
  yield folder;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // The lock is the starting process's own.
    if (entry.name.startsWith('lock')) continue;
    if (entry.isDirectory()) yield* within(path);
    else yield path;
  }
}

async function nameOf(uid: number): Promise<string> {
  return await run('id', ['-nu', String(uid)]).then(
    ({ stdout }) => `${stdout.trim()} (uid ${uid})`,
    () => `uid ${uid}`,
  );
}
