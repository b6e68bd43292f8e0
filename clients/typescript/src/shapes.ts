import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

/** Routes that can be read as JSON. */
export type ReadPath = {
  [Path in keyof paths]: paths[Path] extends { readonly get: object } ? Path : never;
}[keyof paths];

type Reading<Path extends ReadPath> = paths[Path] extends { readonly get: infer Operation }
  ? Operation
  : never;

/** The answer of a route. */
export type View<Path extends ReadPath> =
  Reading<Path> extends {
    readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer Body } } };
  }
    ? Body
    : never;

/** The query parameters of a route. */
export type Query<Path extends ReadPath> =
  Reading<Path> extends { readonly parameters: { readonly query?: infer Asked } }
    ? NonNullable<Asked>
    : never;

export type PathParameters<Path extends ReadPath> =
  Reading<Path> extends { readonly parameters: { readonly path: infer Names } } ? Names : undefined;

type CommandPath = Extract<keyof paths, `/v1/commands/${string}`>;
export type CommandName = CommandPath extends `/v1/commands/${infer Name}` ? Name : never;

/** The fields of a command. */
export type CommandFields<Name extends CommandName> = paths[`/v1/commands/${Name}`] extends {
  readonly post: {
    readonly requestBody: { readonly content: { readonly 'application/json': infer Fields } };
  };
}
  ? Fields
  : never;

/** The answer to a command that was carried out, or that somebody else has to decide. */
export type CommandAnswer = Schemas['CommandAnswer'] &
  Partial<Pick<Schemas['EntryAnswer'], 'countsIn' | 'lateFor'>>;

/** The answer to one line of a bulk body. */
export interface BulkAnswer {
  readonly line: number;
  readonly status: 'accepted' | 'repeated' | 'proposed' | 'rejected' | 'invalid' | 'failed';
  readonly position?: string;
  readonly proposalId?: string;
  /** The month in which an entry or a reversal counts, or null where it counts in none. */
  readonly countsIn?: string | null;
  /** The closed month that it came too late for. */
  readonly lateFor?: string;
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** Of a rejected line: the values at fault by name. */
  readonly parameters?: Readonly<Record<string, string | number | readonly string[]>>;
  /** On a failed line, which is the last of an answer: the line from which to send the body again. */
  readonly goOnAt?: number;
}

/** A message between the answers: there is no progress at the moment, and the service tries again. */
export interface BulkWaiting {
  /** The first line without an answer. */
  readonly line: number;
  readonly status: 'waiting';
  /** How long there has been no progress. */
  readonly seconds: number;
  readonly detail: string;
}
