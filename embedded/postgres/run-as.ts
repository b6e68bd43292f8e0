import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The user as whom Postgres, which refuses to run as root, runs instead. */
export interface RunAs {
  uid: number;
  gid: number;
}

/** undefined: as ourselves. As root: the other user whom the directory belongs to, else user `postgres`, made when missing. */
export async function whoRuns(dataDir: string): Promise<RunAs | undefined> {
  const owner = await stat(dataDir).catch(() => undefined);
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.()) {
      throw new Error(
        `${dataDir} belongs to another user (uid ${owner.uid}): start as that user, or as root`,
      );
    }
    return undefined;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await lookUp()) ?? (await create());
}

async function lookUp(): Promise<RunAs | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])));
    return uid && gid && { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(): Promise<RunAs> {
  const failure = await run('useradd', [
    '--system',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ]).then(
    () => undefined,
    (error: unknown) => error,
  );
  // Looked up even after a failure: another start may have made the user at the same time.
  const created = await lookUp();
  if (created) return created;
  throw new Error(
    'Postgres does not run as root, and no user "postgres" could be made: make one, start as a normal user, or set DATABASE_URL',
    { cause: failure },
  );
}
