import { timingSafeEqual } from 'node:crypto';
import { ADMIN, type Actor } from '../domain/actor.js';
import { hasEnded } from '../domain/principal.js';
import type { Directory, Listed } from './directory.js';
import { digestOf } from './key.js';

/** Finds the owner of a key. */
export interface Keys {
  ownerOf(key: string): Actor | undefined;
}

/** The owner of a key that works. */
export interface Holder {
  readonly actor: Actor;
  readonly keyId: string;
}

/** The log has an event of principals that is not understood, so nobody knows whose keys still work. */
export class KeysNotFollowed extends Error {
  override readonly name = 'KeysNotFollowed';
}

/**
 * The keys of the log, and the configured one. They are found by their digests: the time of a lookup tells only about a
 * digest that nobody can choose, and it does not grow with the keys.
 */
export class KeyRing implements Keys {
  private readonly adminDigest: Buffer;
  private readonly theAdmin: Holder;

  constructor(
    adminKey: string,
    private readonly directory: Directory,
    /** The local date of now. */
    private readonly today: () => string,
    /** The reason why the directory cannot be relied on, if any. */
    private readonly standstill: () => string | undefined = () => undefined,
  ) {
    this.adminDigest = Buffer.from(digestOf(adminKey));
    this.theAdmin = { actor: ADMIN, keyId: configuredKeyId(adminKey) };
  }

  /** @throws KeysNotFollowed */
  ownerOf(key: string): Actor | undefined {
    const digest = digestOf(key);
    return this.isAdmins(digest) ? ADMIN : this.working(this.directoryNow().ownerOf(digest))?.actor;
  }

  /** @throws KeysNotFollowed */
  holderOf(key: string): Holder | undefined {
    const digest = digestOf(key);
    if (this.isAdmins(digest)) return this.theAdmin;
    const owner = this.working(this.directoryNow().ownerOf(digest));
    if (owner === undefined) return undefined;
    const keyId = [...owner.state.keys].find(([, issued]) => issued.digest === digest)?.[0] ?? '';
    return { actor: owner.actor, keyId };
  }

  /** Undefined once that key is revoked, or its principal has ended. @throws KeysNotFollowed */
  holderById(principalId: string, keyId: string): Holder | undefined {
    if (principalId === ADMIN.principalId) return keyId === this.theAdmin.keyId ? this.theAdmin : undefined;
    const owner = this.working(this.directoryNow().one(principalId));
    const key = owner?.state.keys.get(keyId);
    if (owner === undefined || key === undefined || key.revoked !== undefined) return undefined;
    return { actor: owner.actor, keyId };
  }

  /** @throws KeysNotFollowed */
  private directoryNow(): Directory {
    const why = this.standstill();
    if (why !== undefined) throw new KeysNotFollowed(why);
    return this.directory;
  }

  private isAdmins(digest: string): boolean {
    return timingSafeEqual(Buffer.from(digest), this.adminDigest);
  }

  private working(owner: Listed | undefined): Listed | undefined {
    return owner === undefined || hasEnded(owner.state, this.today()) ? undefined : owner;
  }
}

/**
 * An id for the configured key, which has none in the log. Another key has another id, which ends the sessions that
 * were begun with this one.
 */
const configuredKeyId = (adminKey: string): string =>
  `configured-${digestOf(`id of ${adminKey}`).slice(0, 16)}`;
