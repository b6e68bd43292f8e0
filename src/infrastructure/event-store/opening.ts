import { sealedIn } from '../../proofs/link.js';
import type { NewEvent } from './codec.js';
import type { DomainEvent, RecordedEvent } from './recorded-event.js';
import { leftOf } from './erased.js';
import { filesOf } from './evidence-of.js';
import { seal, unseal } from '../vault/sealing.js';
import { hasPersonal, sealingOf } from './subjects.js';
import type { Vault } from '../vault/vault.js';

/** A log holds what is sealed, and whoever reads it was given no vault. */
export class NoVault extends Error {
  override readonly name = 'NoVault';
}

type Seal = (event: NewEvent, id: string) => object;

/** Makes what new events say of people unreadable without the vault, each by the key of its subject. @throws DatabaseUnavailable */
export async function sealerOf(vault: Vault, stream: string, events: readonly NewEvent[]): Promise<Seal> {
  const sealings = new Map(
    events.map(({ event, meta }) => [event, sealingOf(stream, event, meta.recordedBy)]),
  );
  const wanted = [...sealings.values()].filter((sealing) => sealing !== undefined);
  const files = [...sealings].flatMap(([event, sealing]) =>
    sealing === undefined ? [] : filesOf(event, sealing),
  );
  if (files.length > 0) await vault.noteFiles(files);
  const keys = wanted.length === 0 ? new Map<string, never>() : await vault.keysFor(wanted);
  return ({ event }, id) => {
    const { data } = event;
    const sealing = sealings.get(event);
    if (sealing === undefined || !hasPersonal(data)) return data;
    const named = keys.get(sealing.subject);
    if (named === undefined) throw new Error(`No key for ${sealing.subject}`);
    const sealed = seal(named.key, { stream, id }, data.personal);
    return { ...data, personal: { sealed, subject: named.subject } };
  };
}

interface Understood {
  readonly event?: DomainEvent | undefined;
}
const subjectOf = ({ event }: Understood): string | undefined => sealedIn(event?.data)?.subject;

/** Whether somebody has to be asked for a key before it can be read. */
export const isSealed = (recorded: Understood): boolean => subjectOf(recorded) !== undefined;

/**
 * The one place where what is sealed becomes readable; where the key is gone, it says that it was erased.
 * @throws NoVault, DatabaseUnavailable
 */
export async function opened<Recorded extends Understood>(
  vault: Vault | undefined,
  events: readonly Recorded[],
): Promise<readonly Recorded[]> {
  const subjects = new Set(events.flatMap((recorded) => subjectOf(recorded) ?? []));
  if (subjects.size === 0) return events;
  if (vault === undefined) throw new NoVault('This log is sealed, and was opened without its vault.');
  const keys = await vault.keysOf(subjects);
  return events.map((recorded) => (isSealed(recorded) ? openedBy(keys, recorded) : recorded));
}

function openedBy<Recorded extends Understood>(
  keys: ReadonlyMap<string, Buffer | null>,
  recorded: Recorded,
): Recorded {
  const { event, stream, id } = recorded as unknown as RecordedEvent;
  const found = sealedIn(event.data);
  const key = found && keys.get(found.subject);
  const personal = (found && key && unseal(key, { stream, id }, found.sealed)) ?? leftOf(event.type);
  return { ...recorded, event: { ...event, data: { ...event.data, personal } } };
}
