/** A list of requests to a server, each with the answer that EventStoreDB 23.10.6 gave. */
export interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
}

export type Step = (
  | AppendStep
  | MetadataStep
  | RemoveStep
  | ReadStep
  | SubscribeStep
  | TakeStep
  | { readonly op: 'close'; readonly of: string }
  | { readonly op: 'features' }
  | { readonly op: 'wait'; readonly ms: number }
) & { readonly answer?: unknown };

/** `any`, `no_stream`, `stream_exists` or a revision, which is text where no double holds it. */
export type Expect = number | string | null;

export interface EventFields {
  readonly id: string | null;
  readonly type?: string | null;
  readonly contentType?: string | null;
  readonly extra?: Readonly<Record<string, string>>;
  readonly data?: unknown;
  readonly size?: number;
  readonly metadata?: unknown;
}

/** An event's id alone, or what differs from type `t`, JSON data `{"of": id}` and no metadata. */
export type EventOfStep = string | EventFields;

export interface AppendStep {
  readonly op: 'append';
  readonly via: 'batch' | 'call';
  readonly stream: string | null;
  readonly expect?: Expect;
  readonly events?: readonly EventOfStep[];
  readonly chunks?: readonly (readonly EventOfStep[])[];
  readonly order?: 'options first' | 'options last' | 'none';
  readonly timeout?: number;
}

export interface MetadataStep {
  readonly op: 'metadata';
  readonly via: 'batch' | 'call';
  readonly stream: string;
  readonly value: unknown;
  readonly expect?: Expect;
  readonly id?: string;
}

export interface RemoveStep {
  readonly op: 'delete' | 'tombstone';
  readonly stream: string;
  readonly expect?: Expect;
}

export interface ReadStep {
  readonly op: 'read';
  readonly stream?: string;
  readonly from?: From;
  readonly direction?: 'forwards' | 'backwards';
  readonly max?: number;
  readonly links?: boolean;
  readonly filter?: FilterOfStep;
}

export interface SubscribeStep {
  readonly op: 'subscribe';
  readonly as: string;
  readonly stream?: string;
  readonly from?: From;
  readonly links?: boolean;
  readonly filter?: FilterOfStep;
}

/** `start`, `end`, a revision, or in $all the place of the event that is named. */
export type From = number | string | { readonly at: string };

export interface FilterOfStep {
  readonly on: 'stream' | 'type';
  readonly prefixes?: readonly string[];
  readonly regex?: string;
  readonly window?: number;
  readonly interval?: number;
}

/** All that a subscription has delivered since the last take, or only the messages of some kinds. */
export interface TakeStep {
  readonly op: 'take';
  readonly of: string;
  readonly only?: readonly string[];
}

/** Scenarios that look at all streams at once must not meet one another's events. */
export function looksAtAll(scenario: Scenario): boolean {
  return scenario.steps.some(
    (step) => (step.op === 'read' || step.op === 'subscribe') && step.stream === undefined,
  );
}

export const letsTimePass = ({ steps }: Scenario): boolean => steps.some(({ op }) => op === 'wait');
