import type { Holder, KeyRing } from '../ring/key-ring.js';
import type { SessionTokens } from './session-tokens.js';

/** Exchanges a key for a session, which works as long as that key does and ends by itself. */
export class Sessions {
  constructor(
    private readonly tokens: SessionTokens,
    private readonly keys: KeyRing,
  ) {}

  /** Undefined for what is no key of this service. */
  async start(key: string): Promise<{ readonly holder: Holder; readonly token: string } | undefined> {
    const holder = this.keys.holderOf(key);
    if (holder === undefined) return undefined;
    const { actor, keyId } = holder;
    return { holder, token: await this.tokens.issue({ principalId: actor.principalId, keyId }) };
  }

  /** Whose session it is, asked again each time: keys are revoked, and roles taken away. */
  async holderNow(token: string): Promise<(() => Holder | undefined) | undefined> {
    const session = await this.tokens.read(token);
    if (session === undefined) return undefined;
    return () => this.keys.holderById(session.principalId, session.keyId);
  }
}
