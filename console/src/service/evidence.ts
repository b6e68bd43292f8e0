import type { SentFile } from '../recording/sent-file.js';
import {
  NoAnswer,
  problemIn,
  ServiceProblem,
  type components,
} from '../../../clients/typescript/src/index.js';

const PLACE = '/v1/evidence';
const MAX_BYTES = 10 * 1024 * 1024;
const CREATED = 201;

/**
 * Sends a file, and makes sure that the service has the same.
 * @param told of the share that has gone, 0 to 1
 * @throws ServiceProblem, NoAnswer
 */
export async function sendEvidence(
  file: File,
  told: (share: number) => void,
  signal: AbortSignal,
): Promise<SentFile> {
  if (file.size > MAX_BYTES) throw tooLarge();
  const digest = await digestOf(file);
  const { href, sha256 } = await posted(file, told, signal);
  if (sha256 !== digest) throw new NoAnswer('the file did not arrive as it is');
  return { href, sha256, name: file.name };
}

async function digestOf(file: File): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Stored = components['schemas']['StoredEvidence'];

/** `fetch` does not tell how much of a body has gone. */
function posted(file: File, told: (share: number) => void, signal: AbortSignal): Promise<Stored> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = (): void => {
      reject(new NoAnswer('no answer to a file'));
    };
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      told(total === 0 ? 0 : loaded / total);
    });
    request.addEventListener('error', fail);
    request.addEventListener('abort', fail);
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      if (status === CREATED) resolve(JSON.parse(responseText) as Stored);
      else void problemIn(new Response(responseText, { status })).then(reject);
    });
    signal.addEventListener('abort', () => {
      request.abort();
    });
    request.open('POST', PLACE);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
}

const tooLarge = (): ServiceProblem =>
  new ServiceProblem({
    type: '',
    title: '',
    status: 413,
    code: 'evidence.too-large',
    detail: 'More than 10 MB.',
  });
