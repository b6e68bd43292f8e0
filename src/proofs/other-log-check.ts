import type { AnotherLogDeclared, LogHead } from '../contexts/seals/domain/events.js';
import type { ExportedEvent } from './exported-event.js';

/** That the log was gone on with instead of another one, as it says. */
export interface OtherLogNamed {
  /** The event that says so. */
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string;
  /** The last head that was signed, which this log does not have. */
  readonly instead: LogHead;
}

/** What was declared of other logs is no finding, and told each time: what came after the copy in the other one is lost. */
export function otherLogIn(event: ExportedEvent): OtherLogNamed {
  const { stream, revision, position, type, data, metadata } = event;
  const { instead, personal } = data as AnotherLogDeclared['data'];
  const { recordedAt = '' } = metadata as { readonly recordedAt?: string };
  const { by, reason } = personal;
  return { stream, revision, position, type, recordedAt, by, reason, instead };
}
