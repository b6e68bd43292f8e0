import { randomUUID } from 'node:crypto';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import grpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { EventData, EventStoreDBClient } from '@eventstore/db-client';
import type { ClientDuplexStream } from '@grpc/grpc-js';
import { insideOf, type Inside } from './fence.js';
import { withTimeout } from '../../kernel/with-timeout.js';
import { metrics } from '../telemetry/metrics.js';

export interface Append {
  readonly stream: string;
  readonly events: readonly EventData[];
  /** The revision that the stream has to be at; undefined: there must be none. */
  readonly after: bigint | undefined;
}

export type Appended =
  | { readonly written: true; readonly revision: bigint; readonly position: bigint }
  /** The stream is at another revision. */
  | { readonly written: false };

type Client = InstanceType<typeof grpc.StreamsClient>;
type Call = ClientDuplexStream<Request, Response>;
type Request = InstanceType<typeof streams.BatchAppendReq>;
type Response = InstanceType<typeof streams.BatchAppendResp>;

const WRONG_VERSION = 'event_store.client.WrongExpectedVersion';

/**
 * Appends, all by one long-lived call for each connection that the client makes.
 *
 * Instead of the client's own: that keeps all waiting callers in one map for the whole process, which the end of any connection
 * empties, throws at an answer that nobody waits for, and leaves promises behind that reject unheard (0028).
 */
export class Appends {
  private readonly inside: Inside;
  private readonly calls = new WeakMap<Client, Call>();
  private readonly pending = new WeakMap<Call, PendingAnswers>();

  constructor(client: EventStoreDBClient) {
    this.inside = insideOf(client);
  }

  /** Rejects where the outcome is unknown. Not sent any more when the time was over before there was a connection. */
  async append(append: Append, timeoutMs: number): Promise<Appended> {
    const correlation = randomUUID();
    const over = new AbortController();
    try {
      return await withTimeout(timeoutMs, this.send(correlation, append, over.signal));
    } finally {
      over.abort();
    }
  }

  private async send(correlation: string, append: Append, over: AbortSignal): Promise<Appended> {
    const call = await this.inside.GRPCStreamCreator(
      grpc.StreamsClient,
      'append',
      (to) => this.begin(to),
      this.calls,
    )();
    over.throwIfAborted();
    const pending = this.pending.get(call);
    if (pending === undefined) throw new Error('a call that nobody began');
    const answer = pending.answerTo(correlation, over);
    call.write(requestOf(correlation, append));
    return answer;
  }

  private begin(to: Client): Call {
    const call: Call = to.batchAppend(...this.inside.callArguments({}, { deadline: Infinity }));
    const pending = new PendingAnswers();
    this.pending.set(call, pending);
    call.on('data', (response: Response) => {
      pending.answer(response);
    });
    call.on('error', (error) => {
      metrics.reconnects.inc({ call: 'append' });
      pending.fail(error);
    });
    // Without an error: the client would go on writing to what nobody reads.
    call.on('end', () => call.destroy(new Error('the server ended the call')));
    return call;
  }
}

interface Waiter {
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** The appends that wait for an answer of a call. */
class PendingAnswers {
  private readonly waiting = new Map<string, Waiter>();
  private fault: Error | undefined;

  answerTo(correlation: string, over: AbortSignal): Promise<Appended> {
    over.addEventListener('abort', () => this.waiting.delete(correlation), { once: true });
    return new Promise((resolve, reject) => {
      if (this.fault === undefined) this.waiting.set(correlation, { resolve, reject });
      else reject(this.fault);
    });
  }

  /** Hands the answer to its append, if that still waits. */
  answer(response: Response): void {
    const correlation = textOf(response.getCorrelationId());
    const waiter = this.waiting.get(correlation);
    this.waiting.delete(correlation);
    try {
      waiter?.resolve(appendedBy(response));
    } catch (error) {
      waiter?.reject(error);
    }
  }

  fail(error: Error): void {
    this.fault ??= error;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}

/** The id as text: some servers send it back as they got it, others as two numbers. */
function textOf(id: InstanceType<typeof shared.UUID> | undefined): string {
  const numbers = id?.getStructured();
  if (numbers === undefined) return id?.getString() ?? '';
  return [numbers.getMostSignificantBits(), numbers.getLeastSignificantBits()]
    .map((bits) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** @throws Error when it was refused for anything but the stream's revision */
function appendedBy(response: Response): Appended {
  const success = response.getSuccess();
  if (success === undefined) {
    const error = response.getError();
    const kind = error?.getDetails()?.getTypeName() ?? '';
    if (kind === WRONG_VERSION) return { written: false };
    throw new Error(`refused: ${kind} ${error?.getMessage() ?? ''}`);
  }
  const position = success.getPosition()?.getCommitPosition() ?? '0';
  return { written: true, revision: BigInt(success.getCurrentRevision()), position: BigInt(position) };
}

function requestOf(correlation: string, { stream, events, after }: Append): Request {
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)));
  if (after === undefined) options.setNoStream(new shared.Empty());
  else options.setStreamPosition(String(after));
  const request = new streams.BatchAppendReq();
  request.setOptions(options);
  request.setCorrelationId(new shared.UUID().setString(correlation));
  request.setProposedMessagesList(events.map(proposed));
  request.setIsFinal(true);
  return request;
}

function proposed({
  id,
  type,
  contentType,
  data,
  metadata,
}: EventData): InstanceType<typeof streams.BatchAppendReq.ProposedMessage> {
  const message = new streams.BatchAppendReq.ProposedMessage();
  message.setId(new shared.UUID().setString(id));
  message.getMetadataMap().set('type', type).set('content-type', contentType);
  message.setData(Buffer.from(JSON.stringify(data)));
  if (metadata !== undefined) message.setCustomMetadata(Buffer.from(JSON.stringify(metadata)));
  return message;
}
