import { access } from 'node:fs/promises';
import { LOG_HEADS_STREAM, type AnotherLogDeclared } from '../../contexts/seals/domain/events.js';
import { currentKeyId } from '../../contexts/seals/decisions.js';
import { DerivedLog, EventChanged, NotTheLogSigned } from '../../contexts/seals/derived-log.js';
import { UnusableLastHead } from '../../contexts/seals/last-head.js';
import { SealRepository } from '../../contexts/seals/seal-repository.js';
import { SigningKeys, UnusableKeys, type SigningKey } from '../../contexts/seals/signing-keys.js';
import type { EventLog } from '../../infrastructure/event-store/event-log.js';
import { otherLogStatement } from '../../proofs/signing.js';
import { signingKeyFileOf } from '../../server/key-files.js';
import { CannotDo } from '../terminal/exit.js';
import { saidOfLog, type Said } from './at-the-machine.js';
import { recordDeclared, writtenByThisBuild } from './recorded.js';

export const DECLARE_LOG_HELP = `  points declare-log --reason TEXT
      Goes on with a log that does not begin with what was signed here last (log.not-the-one-signed), as after an older copy of
      it was restored: for ever, and named for ever by verifiers. On the machine where the key lies that signs.
`;

/** `points declare-log …`. Exit status 0 when this log is gone on with. */
export const declareAnotherLog = (args: string[]): Promise<number> =>
  saidOfLog(args, `Usage:\n${DECLARE_LOG_HELP}`, async (log, _, said, settings) => {
    const { instead, log: now } = await goOnWith(log, await keysIn(signingKeyFileOf(settings)), said);
    return `This log, of ${now.size} events up to place ${now.position}, is gone on with instead of the one of ${instead.size} events up to place ${instead.position} that was signed last. What came after the copy in the other one is not in it.\n`;
  });

/** The keys that sign here, and the last head that they signed. @throws CannotDo where nothing was signed here */
async function keysIn(file: string): Promise<SigningKeys> {
  try {
    // Where there is no key yet, one would be made.
    await access(file);
    const keys = await SigningKeys.in(file);
    if ((await keys.lastHead.read()) !== undefined) return keys;
  } catch (error) {
    if (error instanceof UnusableKeys || error instanceof UnusableLastHead) throw new CannotDo(error.message);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  throw new CannotDo(`Nothing was signed with ${file}: every log can be gone on with there.`);
}

/** @throws CannotDo where the log is the one that was signed, or no declaration helps */
async function mustBeAnother(log: EventLog, keys: SigningKeys): Promise<void> {
  try {
    await new DerivedLog(log, keys).mustBeTheLogSigned();
  } catch (error) {
    if (error instanceof EventChanged)
      throw new CannotDo(
        `${error.message}. That event was changed in the store: no declaration makes it right.`,
      );
    if (error instanceof NotTheLogSigned) return;
    throw error;
  }
  throw new CannotDo('This log begins with what was signed here last: there is nothing to declare.');
}

/** Makes this log the one that is signed from now on. @throws CannotDo where it is already, or no declaration helps; LogUnavailable */
export async function goOnWith(
  log: EventLog,
  keys: SigningKeys,
  said: Said,
): Promise<AnotherLogDeclared['data']> {
  await mustBeAnother(log, keys);
  await writtenByThisBuild(log, said.now);
  return declare(log, keys, said);
}

/** The event first: a log that is gone on with says so, wherever this is cut off. */
async function declare(log: EventLog, keys: SigningKeys, said: Said): Promise<AnotherLogDeclared['data']> {
  const instead = (await keys.lastHead.read())?.head;
  const derived = new DerivedLog(log, new SigningKeys(keys.file, keys.all));
  const kept = await derived.newestHead();
  if (instead === undefined || kept === undefined) throw new CannotDo('The log has no event to go on with.');
  const key = await keyOf(log, keys);
  const signature = key.sign(otherLogStatement(instead, kept.head));
  const personal = { reason: said.reason, by: said.by };
  const data = { instead, log: kept.head, keyId: key.keyId, signature, personal };
  await recordDeclared(log, LOG_HEADS_STREAM, { type: 'AnotherLogDeclared', data }, said.now);
  await keys.lastHead.keep(kept);
  return data;
}

/** The key by which this log is signed now: an older copy may not know of a change yet. @throws CannotDo */
async function keyOf(log: EventLog, keys: SigningKeys): Promise<SigningKey> {
  const current = currentKeyId(await new SealRepository(log).state());
  const key = current === undefined ? keys.newest : keys.find(current);
  if (key !== undefined) return key;
  throw new CannotDo(`This log is signed by key ${current}, which is not in ${keys.file}.`);
}
