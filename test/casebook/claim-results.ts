import { TendClaims } from '../../src/jobs/tend-claims.js';
import { all } from '../acceptance/results.js';
import type { Api } from '../support/api.js';
import type { TestProcess } from '../support/service.js';
import type { Line } from './book.js';
import type { Verdict } from './verdicts.js';

/** The claims by id. */
export async function claimsOf(api: Api): Promise<Record<string, unknown>> {
  const claims = await all(api, '/v1/claims?limit=1000');
  return Object.fromEntries(
    claims.map(({ claimId, employeeId, status, entryId, lapses }) => [
      claimId,
      { employeeId, status, entryId, lapses },
    ]),
  );
}

/** The work of the job that ends claims. */
export async function lapseClaim({ part }: TestProcess, { claimId }: Line): Promise<Verdict> {
  const outcome = await part(TendClaims).lapse(String(claimId).toLowerCase());
  if (outcome.status === 'rejected')
    return { status: 'rejected', code: outcome.code === 'claim.not-due' ? 'not-due' : outcome.code };
  return { status: outcome.status, body: { position: String(outcome.position) } };
}
