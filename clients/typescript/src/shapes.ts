import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];

/** Addresses that can be read as JSON. */
export type ReadPath = {
  [Path in keyof paths]: paths[Path] extends { readonly get: object } ? Path : never;
}[keyof paths];

type Reading<Path extends ReadPath> = paths[Path] extends { readonly get: infer Operation }
  ? Operation
  : never;

/** What an address answers with. */
export type View<Path extends ReadPath> =
  Reading<Path> extends {
    readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer Body } } };
  }
    ? Body
    : never;

/** What an address may be asked with. */
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

/** What became of a command that was carried out, or that somebody else has to decide. */
export type CommandAnswer = Schemas['CommandAnswer'] &
  Partial<Pick<Schemas['EntryAnswer'], 'countsIn' | 'lateFor'>>;

/** What became of one line of many. */
export interface BulkAnswer {
  readonly line: number;
  readonly status: 'accepted' | 'repeated' | 'proposed' | 'rejected' | 'invalid' | 'failed';
  readonly position?: string;
  readonly proposalId?: string;
  /** Of an entry or a reversal: the month in which it counts, or null where it counts in none. */
  readonly countsIn?: string | null;
  /** The closed month that it came too late for. */
  readonly lateFor?: string;
  readonly code?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  /** Of a failed line, the last of an answer: from which line on to send the body again. */
  readonly goOnAt?: number;
}

/** Told between the answers: nothing goes on at the moment, and it is tried again. */
export interface BulkWaiting {
  /** The first without an answer. */
  readonly line: number;
  readonly status: 'waiting';
  /** For how long nothing has gone on. */
  readonly seconds: number;
  readonly detail: string;
}
