import { createHash, timingSafeEqual } from 'node:crypto';
import type { Principal } from './principal.js';

const ADMINISTRATOR: Principal = { name: 'admin', mayImport: true, isAdministrator: true };

/** Who a key belongs to. Only digests are kept and compared, all of them each time, so that time tells nothing. */
export class KeyRing {
  private readonly digests: readonly { readonly digest: Buffer; readonly principal: Principal }[];

  constructor(keys: readonly { readonly key: string; readonly principal: Principal }[]) {
    this.digests = keys.map(({ key, principal }) => ({ digest: digestOf(key), principal }));
  }

  static ofAdministrator(key: string): KeyRing {
    return new KeyRing([{ key, principal: ADMINISTRATOR }]);
  }

  ownerOf(key: string): Principal | undefined {
    const digest = digestOf(key);
    let owner: Principal | undefined;
    for (const known of this.digests) if (timingSafeEqual(known.digest, digest)) owner = known.principal;
    return owner;
  }
}

const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest();
