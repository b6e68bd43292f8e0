import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedEvent as ClientEvent } from '@eventstore/db-client';

/** An event as a version of this service has stored it. The files under v1/, v2/, … are frozen: nobody edits them. */
export interface Sample {
  readonly version: string;
  readonly file: string;
  /** The line of a point book that led to the event, if one did. */
  readonly sent?: Readonly<Record<string, unknown>> & { readonly command: string };
  readonly stored: Stored;
}

export interface Stored {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: unknown;
}

export const SAMPLES: readonly Sample[] = readdirSync(import.meta.dirname)
  .filter((name) => /^v\d+$/.test(name))
  .flatMap((version) =>
    readdirSync(join(import.meta.dirname, version)).map((file) => {
      const text = readFileSync(join(import.meta.dirname, version, file), 'utf8');
      return { version, file, ...(JSON.parse(text) as Pick<Sample, 'sent' | 'stored'>) };
    }),
  );

/** The event as the client of the event store delivers it. */
export function read({ stream, revision, ...event }: Stored): ClientEvent {
  return {
    ...event,
    streamId: stream,
    revision: BigInt(revision),
    isJson: true,
    created: new Date('2025-06-01T00:00:00.250Z'),
    position: { commit: 4711n, prepare: 4711n },
  } as ClientEvent;
}
