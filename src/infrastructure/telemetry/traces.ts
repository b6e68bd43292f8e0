/** Names and figures of a span; never a person's name, nor a key. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/** A span that is not over yet. */
export interface OpenSpan {
  set(attributes: Attributes): void;
}

export interface RequestSpan {
  /** Calls back with the span at hand. */
  activate(then: () => void): void;
  end(status: number | 'aborted'): void;
}

/** One event of an append. */
export interface AppendedEvent {
  readonly id: string;
  readonly type: string;
  /** The arrival of the command that wrote it. */
  readonly requestId: string | undefined;
}

export interface AppendTrace {
  readonly stream: string;
  readonly startedAt: number;
  readonly events: readonly AppendedEvent[];
  /** The position of the last event; undefined where nothing was written. */
  readonly position: bigint | undefined;
}

export interface ProjectedEvent {
  readonly id: string;
  readonly position: bigint;
  readonly storedAt: Date;
  readonly event: { readonly type: string };
}

export interface BatchTrace {
  readonly projection: string;
  readonly startedAt: number;
  readonly events: readonly ProjectedEvent[];
}

/**
 * The spans of the service. A request, its commands and their appends are one trace. Each event has a further trace, whose
 * id is that of the event, so that a projector in another process finds it without anything being stored for it; the two
 * are linked (docs/decisions/0062).
 */
export interface Traces {
  /** Begins the span of a request, in the trace of the caller if they sent a `traceparent`. */
  request(method: string, route: string | undefined, traceparent: string | undefined): RequestSpan;
  /** Runs the work in a span below the one at hand. */
  within<T>(name: string, attributes: Attributes, work: (span: OpenSpan) => Promise<T>): Promise<T>;
  /** Keeps the span at hand for the append of a command, until the function is called that it gives: a queue may append it in another's turn. */
  keepFor(requestId: string): () => void;
  appended(append: AppendTrace): void;
  /** Tells that a read model has written rows for a batch. */
  projected(batch: BatchTrace): void;
  /** The span at hand. */
  current(): { readonly traceId: string; readonly spanId: string } | undefined;
  /** Sends what was not sent yet. */
  end(): Promise<void>;
}

/** What the spans are made by: undefined as long as nobody wants any, so that they cost a look at this field. */
export const tracing: { traces: Traces | undefined } = { traces: undefined };

/** The instant, in milliseconds since 1970 and finer than `Date.now()`. */
export const instant = (): number => performance.timeOrigin + performance.now();
