import { pointbook } from '../service/pointbook.js';
import type { Who } from './may.js';

let session: Promise<Who> | undefined;

/** Asks who is signed in before there is anything to show it with. */
export function askSession(): void {
  session = pointbook.read('/v1/session');
  session.catch(() => undefined);
}

/** What was asked ahead, once. */
export function takeSession(): Promise<Who> | undefined {
  const asked = session;
  session = undefined;
  return asked;
}
