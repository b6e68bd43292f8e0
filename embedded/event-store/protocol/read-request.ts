import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Direction } from '../postgres/queries.js';
import { clampRevision } from '../log/decide.js';
import { type Filter, prefixMatcher, regexMatcher } from './filter.js';

/** The beginning of a read; a number is a revision of the stream or a position in $all. */
export type From = 'start' | 'end' | number;

export interface ReadRequest {
  /** undefined for $all. */
  readonly stream: string | undefined;
  readonly from: From;
  readonly direction: Direction;
  readonly resolveLinks: boolean;
  /** undefined for a subscription. */
  readonly count: number | undefined;
  readonly filter: Filter | undefined;
  readonly structuredIds: boolean;
}

/** A request that no answer can be found for. */
export class InvalidRequest extends Error {}

type Options = InstanceType<typeof streams.ReadReq.Options>;

export function parseReadRequest(message: InstanceType<typeof streams.ReadReq>): ReadRequest {
  const options = message.getOptions();
  if (!options) throw new InvalidRequest('options are missing');
  const { stream, from } = options.hasStream() ? streamTarget(options) : allTarget(options);
  const direction =
    options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS ? 'backwards' : 'forwards';
  const request: ReadRequest = {
    stream,
    from,
    direction,
    count: countOf(options),
    resolveLinks: options.getResolveLinks(),
    filter: options.hasFilter() && stream === undefined ? parseFilter(options) : undefined,
    structuredIds: options.getUuidOption()?.hasStructured() ?? false,
  };
  refuseImpossible(request);
  return request;
}

function countOf(options: Options): number | undefined {
  if (options.hasSubscription()) return undefined;
  const count = Number(options.getCount());
  if (count === 0) throw new InvalidRequest('the count is not positive');
  return count;
}

function refuseImpossible({ stream, from, direction, count }: ReadRequest): void {
  const live = count === undefined;
  if (live && direction === 'backwards') throw new InvalidRequest('a subscription reads forwards');
  if (!live && stream !== undefined && from === 'end' && direction === 'forwards') {
    throw new InvalidRequest('a stream cannot be read forwards from its end');
  }
}

function streamTarget(options: Options): { stream: string; from: From } {
  const target = options.getStream();
  const stream = Buffer.from(target?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString('utf8');
  if (!target || stream === '') throw new InvalidRequest('the stream name is empty');
  if (target.hasStart()) return { stream, from: 'start' };
  if (target.hasEnd()) return { stream, from: 'end' };
  return { stream, from: clampRevision(BigInt(target.getRevision())) };
}

function allTarget(options: Options): { stream: undefined; from: From } {
  const target = options.getAll();
  if (!target) throw new InvalidRequest('neither stream nor $all');
  if (target.hasStart()) return { stream: undefined, from: 'start' };
  if (target.hasEnd()) return { stream: undefined, from: 'end' };
  const commit = target.getPosition()?.getCommitPosition();
  if (commit === undefined) throw new InvalidRequest('the position is missing');
  return { stream: undefined, from: clampRevision(BigInt(commit)) };
}

const DEFAULT_WINDOW = 32;

function parseFilter(options: Options): Filter {
  const filter = options.getFilter();
  const expression = filter?.getStreamIdentifier() ?? filter?.getEventType();
  if (!filter || !expression) throw new InvalidRequest('the filter is empty');
  const window = filter.hasMax() ? filter.getMax() : DEFAULT_WINDOW;
  const multiplier = filter.getCheckpointintervalmultiplier();
  if (window === 0) throw new InvalidRequest('the window of the filter is not positive');
  if (multiplier === 0 && options.hasSubscription())
    throw new InvalidRequest('the checkpoint interval is not positive');
  return {
    on: filter.hasStreamIdentifier() ? 'stream' : 'type',
    ...matcherOf(expression.getRegex(), expression.getPrefixList()),
    window,
    checkpointInterval: window * multiplier,
  };
}

function matcherOf(regex: string, prefixes: readonly string[]): Pick<Filter, 'matches' | 'prefixes'> {
  if (regex !== '') return { matches: compile(regex), prefixes: undefined };
  return { matches: prefixMatcher(prefixes), prefixes: prefixes.map((prefix) => Buffer.from(prefix)) };
}

function compile(pattern: string): (name: string) => boolean {
  try {
    return regexMatcher(pattern);
  } catch (error) {
    throw new InvalidRequest(error instanceof Error ? error.message : 'not a regular expression');
  }
}
