import type { EventEmitter } from 'node:events';
import type { Duplex, Readable, Transform } from 'node:stream';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { Metadata, status, type CallOptions, type Client as GrpcClient } from '@grpc/grpc-js';

type Call = (Duplex | Readable) & { cancel(): void };

/** Private members of the client: how it makes each of its calls, and what it does when one has failed. */
export interface Inside {
  GRPCStreamCreator: <G extends GrpcClient, C extends Call>(
    client: new (...settings: never[]) => G,
    name: string,
    begin: (grpc: G) => C,
    cache?: WeakMap<G, C>,
  ) => () => Promise<C>;
  /** The address of the next connection. */
  resolveUri: () => Promise<string>;
  handleError: (grpc: GrpcClient, error: Error) => Promise<void>;
  readonly callArguments: (options: object, callOptions: CallOptions) => [Metadata, CallOptions];
}

const STREAMS = ['readStream', 'readAll', 'subscribeToStream', 'subscribeToAll'] as const;

const ignore = (): void => undefined;

/**
 * The client, with its faults fenced off: whatever befalls a connection, and whatever a server sends, fails the call that it
 * befell, and never the process. Its faults, and why nothing less than its own calls would do, are in 0028.
 */
export function fenced(client: EventStoreDBClient): EventStoreDBClient {
  const inside = insideOf(client);
  const { GRPCStreamCreator: creatorOf, handleError } = inside;
  inside.GRPCStreamCreator = (grpcClient, name, begin, cache) =>
    creatorOf(grpcClient, name, (grpc) => fencedCall(begin(grpc)), cache);
  // Nobody waits for it. After an error that it cannot make sense of, or a cluster that is not found, the connection is made anew.
  inside.handleError = (grpc, error) =>
    handleError(grpc, error)
      .catch(() => handleError(grpc, serviceError(status.UNAVAILABLE, error)))
      .catch(ignore);
  for (const name of STREAMS) {
    const open = client[name].bind(client) as unknown as (...args: unknown[]) => Transform;
    Object.assign(client, { [name]: (...args: unknown[]) => fencedStream(open(...args)) });
  }
  return client;
}

export const insideOf = (client: EventStoreDBClient): Inside => client as unknown as Inside;

/** An error that one of the client's listeners throws fails this call alone. */
function fencedCall<C extends Call>(call: C): C {
  // An error may come before the client listens, and after it has ceased to.
  call.on('error', ignore);
  const emitter: EventEmitter = call;
  const emit = emitter.emit.bind(emitter);
  emitter.emit = (name, ...args: unknown[]): boolean => {
    try {
      return emit(name, ...args);
    } catch (error) {
      // An error that the listeners make sense of, so that the reader learns of it.
      if (name === 'error') return emit(name, serviceError(status.UNAVAILABLE, error));
      call.destroy(serviceError(status.DATA_LOSS, error));
      call.cancel();
      return true;
    }
  };
  return call;
}

/** The client's stream of a call's messages; it fails where one cannot be made sense of, instead of falling silent. */
function fencedStream<S extends Transform>(stream: S): S {
  stream.on('error', ignore);
  const transform: (...args: Parameters<Transform['_transform']>) => unknown = stream._transform.bind(stream);
  stream._transform = (message, encoding, next): void => {
    const made = transform(message, encoding, next);
    if (made instanceof Promise)
      made.catch((error: unknown) => stream.destroy(serviceError(status.DATA_LOSS, error)));
  };
  return stream;
}

function serviceError(code: status, cause: unknown): Error {
  const details = cause instanceof Error ? cause.message : String(cause);
  return Object.assign(new Error(details, { cause }), { code, details, metadata: new Metadata() });
}
