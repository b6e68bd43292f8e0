import type { RecordedEvent } from '../../event-store/recorded-event.js';
import type { Actor } from '../actor.js';
import type { PrincipalEvent } from '../events.js';
import { evolve, initialState, type KnownPrincipal, type Principal } from '../principal.js';

/** A principal, and when his keys came and went. */
export interface Listed {
  readonly state: KnownPrincipal;
  readonly actor: Actor;
  readonly keys: ReadonlyMap<string, KeyDates>;
}

export interface KeyDates {
  readonly issuedAt: string;
  readonly revokedAt: string | null;
}

/** Every principal of the log, and the keys that are not revoked, in the memory of each process. */
export class Directory {
  private readonly principals = new Map<string, Listed>();
  /** By the digest of a live key. */
  private readonly owners = new Map<string, string>();

  ownerOf(digest: string): Listed | undefined {
    const principalId = this.owners.get(digest);
    return principalId === undefined ? undefined : this.principals.get(principalId);
  }

  one(principalId: string): Listed | undefined {
    return this.principals.get(principalId);
  }

  /** In the order of their ids, those after one. */
  list(after: string, limit: number): readonly Listed[] {
    return [...this.principals.values()]
      .filter(({ state }) => state.principalId > after)
      .sort((a, b) => (a.state.principalId < b.state.principalId ? -1 : 1))
      .slice(0, limit);
  }

  /** In the order of the log. */
  apply({ event: recorded, meta, revision, position }: RecordedEvent): void {
    const event = recorded as PrincipalEvent;
    const { principalId } = event.data;
    const known = this.principals.get(principalId);
    const state = evolve(known?.state ?? initialState(), event, { revision, position });
    this.principals.set(principalId, listed(state, datesAfter(known?.keys, event, meta.recordedAt)));
    if (event.type === 'KeyIssued') this.owners.set(event.data.digest, principalId);
    if (event.type === 'KeyRevoked') this.owners.delete(digestIn(state, event.data.keyId));
  }
}

function listed(state: Principal, keys: Listed['keys']): Listed {
  if (state.status === 'unknown') throw new Error('an event makes a principal known');
  const { principalId, kind, employeeId, roles } = state;
  return { state, actor: { principalId, kind, employeeId, roles: roles.value }, keys };
}

function datesAfter(keys: Listed['keys'] = new Map(), event: PrincipalEvent, at: string): Listed['keys'] {
  if (event.type !== 'KeyIssued' && event.type !== 'KeyRevoked') return keys;
  const { keyId } = event.data;
  const issuedAt = keys.get(keyId)?.issuedAt ?? at;
  return new Map(keys).set(keyId, { issuedAt, revokedAt: event.type === 'KeyRevoked' ? at : null });
}

const digestIn = (state: Principal, keyId: string): string =>
  (state.status === 'unknown' ? undefined : state.keys.get(keyId)?.digest) ?? '';
