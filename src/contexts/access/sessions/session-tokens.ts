import { hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';

/** Whose session it is: the key it was made from, by its id. */
export interface Session {
  readonly principalId: string;
  readonly keyId: string;
}

/** Of a working day, so that whoever signs in in the morning is not asked again before the evening. */
export const SESSION_SECONDS = 12 * 60 * 60;
const ALGORITHM = 'HS256';

/**
 * Sessions as signed tokens that name a key and hold none. They are signed with what is derived from the admin key, so that
 * every process of the service knows them, also after a restart, and another admin key ends them all.
 */
export class SessionTokens {
  private readonly secret: Uint8Array;

  constructor(
    adminKey: string,
    private readonly now: () => Date,
  ) {
    this.secret = new Uint8Array(hkdfSync('sha256', adminKey, '', 'pointbook sessions', 32));
  }

  issue({ principalId, keyId }: Session): Promise<string> {
    const seconds = Math.floor(this.now().getTime() / 1_000);
    return new SignJWT({ keyId })
      .setProtectedHeader({ alg: ALGORITHM })
      .setSubject(principalId)
      .setExpirationTime(seconds + SESSION_SECONDS)
      .sign(this.secret);
  }

  /** Undefined for what is none, or is over. */
  async read(token: string): Promise<Session | undefined> {
    try {
      const { payload } = await jwtVerify<{ keyId: unknown }>(token, this.secret, {
        algorithms: [ALGORITHM],
        currentDate: this.now(),
        requiredClaims: ['exp', 'sub'],
      });
      const { sub, keyId } = payload;
      return sub === undefined || typeof keyId !== 'string' ? undefined : { principalId: sub, keyId };
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}
