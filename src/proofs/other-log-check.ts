import type { AnotherLogDeclared, LogHead } from '../contexts/seals/domain/events.js';
import { saidIn, type Declared } from './declared.js';
import type { ExportedEvent } from './exported-event.js';

/** That the log was gone on with instead of another one: by the event that says so. */
export interface OtherLogNamed extends Declared {
  /** The last head that was signed, which this log does not have. */
  readonly instead: LogHead;
}

/** What was declared of other logs is no finding, and told each time: what came after the copy in the other one is lost. */
export function otherLogIn(event: ExportedEvent): OtherLogNamed {
  const { stream, revision, position, type } = event;
  const { instead } = event.data as AnotherLogDeclared['data'];
  return { stream, revision, position, type, ...saidIn(event), instead };
}
