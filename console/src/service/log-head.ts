import { ServiceProblem, type View } from '../../../clients/typescript/src/index.js';
import { pointbook } from './service.js';

/** Undefined where there is no such thing. @throws whatever else the service answers */
export async function ifAny<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ServiceProblem && error.status === 404) return undefined;
    throw error;
  }
}

/** The last signed head of the log; undefined where none was signed yet. */
export const lastHead = (signal?: AbortSignal): Promise<View<'/v1/log/head'> | undefined> =>
  ifAny(pointbook.read('/v1/log/head', { signal }));

/** The hashes by which a log is seen to have grown from another. */
export async function growth(from: number, to: number): Promise<readonly string[]> {
  const { proof } = await pointbook.read('/v1/log/consistency', { query: { from, to } });
  return proof;
}
