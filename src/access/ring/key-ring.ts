import { timingSafeEqual } from 'node:crypto';
import { ADMIN, type Actor } from '../actor.js';
import { hasEnded } from '../principal.js';
import type { Directory } from './directory.js';
import { digestOf } from './key.js';

/** Tells whose key it is. */
export interface Keys {
  ownerOf(key: string): Actor | undefined;
}

/**
 * The keys of the log, and the configured one. They are found by their digests: what the time of a look tells is about a
 * digest that nobody can choose, and it does not grow with the keys.
 */
export class KeyRing implements Keys {
  private readonly adminDigest: Buffer;

  constructor(
    adminKey: string,
    private readonly directory: Directory,
    /** The local date of now. */
    private readonly today: () => string,
  ) {
    this.adminDigest = Buffer.from(digestOf(adminKey));
  }

  ownerOf(key: string): Actor | undefined {
    const digest = digestOf(key);
    if (timingSafeEqual(Buffer.from(digest), this.adminDigest)) return ADMIN;
    const owner = this.directory.ownerOf(digest);
    return owner === undefined || hasEnded(owner.state, this.today()) ? undefined : owner.actor;
  }
}
