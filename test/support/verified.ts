import type { VerifiedMonth } from '../../src/proofs/seal-check.js';
import { Verifier, type Trust, type Verdict } from '../../src/proofs/verifier.js';
import type { Api } from './api.js';

export interface Verified extends Verdict {
  readonly months: readonly VerifiedMonth[];
}

/** The result of a verifier on a log. */
export function verified(events: readonly unknown[], trust?: Trust): Verified {
  const months: VerifiedMonth[] = [];
  const verifier = new Verifier(trust, (month) => months.push(month));
  for (const event of events) verifier.take(event);
  return { ...verifier.verdict(), months };
}

/** The whole log as an export gives it. */
export async function exported(api: Api): Promise<unknown[]> {
  const { status, body } = await api.get('/v1/log/export');
  if (status !== 200) throw new Error(`export: ${status} ${JSON.stringify(body)}`);
  return body as unknown[];
}
