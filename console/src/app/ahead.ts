import { pointbook } from '../service/pointbook.js';
import type { Who } from './may.js';

let session: Promise<Who> | undefined;

/** Asks for the session before there is anything to show it with. */
export function askSession(): void {
  session = pointbook.read('/v1/session');
  session.catch(() => undefined);
}

/** The answer that was asked for ahead; given out once. */
export function takeSession(): Promise<Who> | undefined {
  const asked = session;
  session = undefined;
  return asked;
}
