import { causeOf } from '../http/cause-of.js';

/** What a witness answers to a checkpoint: https://c2sp.org/tlog-witness. */
export type WitnessAnswer =
  /** @property lines of signatures, not checked yet */
  | { readonly as: 'cosigned'; readonly lines: string }
  /** It has last seen the log at that size. */
  | { readonly as: 'other-size'; readonly size: number }
  | { readonly as: 'refused' | 'unreachable'; readonly detail: string };

const TIMEOUT_MS = 10_000;
const MAX_ANSWER_BYTES = 64 * 1_024;

/**
 * Asks a witness to cosign a checkpoint. @param url that its submissions begin with @param old the size that it has last seen
 * @param proof hashes in base64, that the log has grown from that size @param note the checkpoint
 */
export async function addCheckpoint(
  url: string,
  old: number,
  proof: readonly string[],
  note: string,
): Promise<WitnessAnswer> {
  const body = [`old ${old}`, ...proof, '', note].join('\n');
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answerOf(response.status, await textOf(response));
  } catch (error) {
    return { as: 'unreachable', detail: causeOf(error) };
  }
}

function answerOf(status: number, text: string): WitnessAnswer {
  if (status === 200) return { as: 'cosigned', lines: text };
  const size = status === 409 ? /^(0|[1-9]\d{0,14})\n$/.exec(text)?.[1] : undefined;
  if (size !== undefined) return { as: 'other-size', size: Number(size) };
  return { as: 'refused', detail: String(status) };
}

/** An answer that is longer is none. */
async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > MAX_ANSWER_BYTES) throw new Error('its answer is too long');
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks).toString('utf8');
}
