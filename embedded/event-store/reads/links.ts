import type { EventLog } from '../log/event-log.js';
import { LINK_TYPE, type StoredEvent } from '../log/stored-event.js';
import type { ReadItem } from '../protocol/read-response.js';
import { readStreamPage, viewStream } from './stream-reader.js';

const INTEGER = /^\s*([+-]?\d+)\s*$/;
const LAST_EVENT = -1;

/** Follows the event if it is a link; its target may be gone, which leaves the link alone. */
export async function resolveLink(log: EventLog, event: StoredEvent): Promise<ReadItem> {
  if (event.type !== LINK_TYPE) return { event };
  const text = event.data.toString('utf8');
  const separator = text.indexOf('@');
  const number = INTEGER.exec(separator === -1 ? text : text.slice(0, separator));
  if (!number) return { event };
  const stream = separator === -1 ? '' : text.slice(separator + 1);
  return { event: await readTarget(log, stream, Number(number[1])), link: event };
}

async function readTarget(log: EventLog, stream: string, revision: number): Promise<StoredEvent | undefined> {
  if (stream === '' || revision < LAST_EVENT) return undefined;
  const view = await viewStream(log, stream);
  if (view.kind !== 'readable') return undefined;
  const wanted = revision === LAST_EVENT ? view.last : revision;
  if (wanted < view.first || wanted > view.last) return undefined;
  const { events } = await readStreamPage(log, stream, { ...view, last: wanted }, wanted, 'forwards', 1);
  return events[0];
}
