/** A stream of this service that somebody has cut, past the service: it cannot be read whole, nor written, until it is whole. */
export class StreamCut extends Error {
  override readonly name = 'StreamCut';
  constructor(
    readonly stream: string,
    how: Cut['how'],
  ) {
    super(`${stream} was ${how}: it does not give its events any more.`);
  }
}

/**
 * `tombstoned`: deleted for good. `truncated`: some of its events are hidden, or all, by its metadata. `whole`: not any
 * more. What it held stands in the log all the same, until the server clears it away.
 */
export interface CutAt {
  readonly position: bigint;
  readonly stream: string;
  readonly how: 'tombstoned' | 'truncated' | 'whole';
}

export type Cut = CutAt & { readonly how: 'tombstoned' | 'truncated' };

/** The events that a server itself writes where somebody cuts a stream. */
export const CUTTING_EVENTS = ['$metadata', '$streamDeleted'];

const TRUNCATES = ['$tb', '$maxCount', '$maxAge'];

interface ServersEvent {
  readonly streamId: string;
  readonly type: string;
  readonly data: unknown;
  readonly position?: { readonly commit: bigint } | undefined;
}

/** How an event of the server's own cuts a stream, whosever it is; undefined where it does not. */
export function cutBy({ streamId, type, data, position }: ServersEvent): CutAt | undefined {
  const place = position?.commit ?? 0n;
  if (type === '$streamDeleted') return { position: place, stream: streamId, how: 'tombstoned' };
  if (type !== '$metadata' || !streamId.startsWith('$$')) return undefined;
  const fields = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  const how = TRUNCATES.some((field) => fields[field] !== undefined) ? 'truncated' : 'whole';
  return { position: place, stream: streamId.slice(2), how };
}

/** The streams that are cut by now, as far as the log was followed. */
export class CutStreams {
  private readonly cuts = new Map<string, Cut>();

  get all(): readonly Cut[] {
    return [...this.cuts.values()];
  }

  apply(at: CutAt): void {
    if (at.how !== 'whole') this.cuts.set(at.stream, { ...at, how: at.how });
    else if (this.cuts.get(at.stream)?.how === 'truncated') this.cuts.delete(at.stream);
  }

  /** @throws StreamCut */
  mustBeWhole(stream: string): void {
    const cut = this.cuts.get(stream);
    if (cut !== undefined) throw new StreamCut(stream, cut.how);
  }
}
