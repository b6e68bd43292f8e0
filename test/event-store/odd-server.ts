import { Metadata, Server, ServerCredentials, status, type ServiceError } from '@grpc/grpc-js';
import type { ServerDuplexStream, ServerWritableStream } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import grpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';

type AppendCall = ServerDuplexStream<
  InstanceType<typeof streams.BatchAppendReq>,
  InstanceType<typeof streams.BatchAppendResp>
>;
type ReadCall = ServerWritableStream<
  InstanceType<typeof streams.ReadReq>,
  InstanceType<typeof streams.ReadResp>
>;

/** A server that answers each call as its test says, even if no server should. */
export class OddServer {
  onAppend: (call: AppendCall, correlation: string) => void = answerTo;
  onRead: (call: ReadCall) => void = (call) => call.end();

  private constructor(
    private readonly server: Server,
    private readonly port: number,
  ) {}

  static async start(): Promise<OddServer> {
    const server = new Server();
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => {
        if (error) reject(error);
        else resolve(bound);
      });
    });
    const odd = new OddServer(server, port);
    const { read, batchAppend } = grpc.StreamsService;
    server.addService(
      { read, batchAppend },
      {
        read: (call: ReadCall) => {
          odd.onRead(call);
        },
        batchAppend: (call: AppendCall) => {
          call.on('data', (request) => {
            odd.onAppend(call, request.getCorrelationId()?.getString() ?? '');
          });
          call.on('end', () => call.end());
        },
      },
    );
    return odd;
  }

  get connectionString(): string {
    return `esdb://127.0.0.1:${this.port}?tls=false`;
  }

  stop(): void {
    this.server.forceShutdown();
  }
}

/** Answers a call properly. */
export function answerTo(call: AppendCall, correlation: string): void {
  const success = new streams.BatchAppendResp.Success();
  success.setCurrentRevision('0');
  call.write(answerOf(correlation).setSuccess(success));
}

/** Answers with ids as EventStoreDB itself writes them. */
export function answerInNumbers(call: AppendCall, correlation: string): void {
  const hex = correlation.replaceAll('-', '');
  const [most, least] = [hex.slice(0, 16), hex.slice(16)].map((half) =>
    String(BigInt.asIntN(64, BigInt(`0x${half}`))),
  );
  const numbers = new shared.UUID.Structured()
    .setMostSignificantBits(most ?? '')
    .setLeastSignificantBits(least ?? '');
  const success = new streams.BatchAppendResp.Success();
  success.setCurrentRevision('0');
  call.write(
    new streams.BatchAppendResp()
      .setCorrelationId(new shared.UUID().setStructured(numbers))
      .setSuccess(success),
  );
}

export const answerOf = (correlation: string): InstanceType<typeof streams.BatchAppendResp> =>
  new streams.BatchAppendResp().setCorrelationId(new shared.UUID().setString(correlation));

/** An event without a stream or an id. */
export function eventOfNowhere(): InstanceType<typeof streams.ReadResp> {
  const event = new streams.ReadResp.ReadEvent();
  event.setEvent(new streams.ReadResp.ReadEvent.RecordedEvent());
  return new streams.ReadResp().setEvent(event);
}

/** An error of the store by name, without its details. */
export function errorOf(exception: string): ServiceError {
  const metadata = new Metadata();
  metadata.set('exception', exception);
  return Object.assign(new Error(exception), { code: status.NOT_FOUND, details: exception, metadata });
}
