import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './root.mjs';

const PATH = join(root, '.prepare-lock');
const POLL_INTERVAL_MS = 200;

/** Does something in the clone while no other process does; waits for one that does, not for one that died. */
export async function withLock(onWait, action) {
  const mine = `${PATH}.${process.pid}`;
  writeFileSync(mine, identityOf(process.pid) ?? '');
  try {
    for (let waited = false; !tryLink(mine); waited = true) {
      const holder = livingHolder(PATH);
      if (holder === undefined) removeDead(`${mine}.dead`);
      else {
        if (!waited) onWait(holder);
        await delay(POLL_INTERVAL_MS);
      }
    }
  } finally {
    unlinkSync(mine);
  }
  const release = () => rmSync(PATH, { force: true });
  process.once('exit', release);
  try {
    return await action();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** link() is the one step that fails when the file is there and never shows it half written. */
function tryLink(from) {
  try {
    linkSync(from, PATH);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function removeDead(aside) {
  try {
    renameSync(PATH, aside);
  } catch {
    return;
  }
  // Another one may have removed the dead lock and placed its own since we looked: that one is given back.
  if (livingHolder(aside) !== undefined) tryLink(aside);
  rmSync(aside);
}

/** The pid of the living process that a lock names. */
function livingHolder(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  const pid = Number.parseInt(text, 10);
  return pid > 0 && identityOf(pid) === text ? pid : undefined;
}

/** The pid and, where the system tells, the start time, so that a later process of the same pid is another one. */
function identityOf(pid) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const [state, ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state === 'Z' ? undefined : `${pid} ${fields[18]}`;
    } catch {
      return undefined;
    }
  }
  try {
    process.kill(pid, 0);
    return `${pid}`;
  } catch (error) {
    return error.code === 'EPERM' ? `${pid}` : undefined;
  }
}
