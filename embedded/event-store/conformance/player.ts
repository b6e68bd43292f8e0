import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type ClientReadableStream, credentials, Metadata, type ServiceError, status } from '@grpc/grpc-js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { appendAnswer, batchAnswer } from './append-answers.js';
import { type Answer, Answers, places, ranked } from './answers.js';
import { Names } from './names.js';
import { appendRequests, batchRequests, deleteRequest, readRequest, tombstoneRequest } from './requests.js';
import type {
  AppendStep,
  MetadataStep,
  ReadStep,
  RemoveStep,
  Scenario,
  Step,
  SubscribeStep,
  TakeStep,
} from './scenario.js';

const CHANNEL_OPTIONS = { 'grpc.max_receive_message_length': 64 * 1024 * 1024 };
/** A limit for a server that hangs; speed is not tested here. */
const CALL_DEADLINE_MS = 300_000;
const TAKE_TIMEOUT_MS = 60_000;
/** The time to wait where the recorded answer is that none came. */
const SILENCE_MS = 3000;
const SETTLING_CALLS = 4;

type ReadResp = InstanceType<typeof streams.ReadResp>;

interface Subscription {
  readonly call: ClientReadableStream<ReadResp>;
  readonly messages: Answer[];
  taken: number;
  closed: boolean;
  onMessage: () => void;
}

/** A connection to a server, for one scenario after the other: what is sent on it is answered in its order. */
export class Connection {
  readonly client: InstanceType<typeof streamsGrpc.StreamsClient>;
  readonly features: InstanceType<typeof featuresGrpc.ServerFeaturesClient>;

  constructor(address: string) {
    const insecure = credentials.createInsecure();
    this.client = new streamsGrpc.StreamsClient(address, insecure, CHANNEL_OPTIONS);
    this.features = new featuresGrpc.ServerFeaturesClient(address, insecure, CHANNEL_OPTIONS);
  }

  close(): void {
    this.client.close();
    this.features.close();
  }
}

/** Lets so much time go by, as far as the server can tell. */
export type LetPass = (ms: number) => unknown;

/** Plays one scenario against a server and returns its answers in the form in which they were recorded. */
export async function play(
  connection: Connection,
  scenario: Scenario,
  letPass: LetPass = delay,
): Promise<unknown[]> {
  const player = new Player(connection, scenario, letPass);
  try {
    return await player.play();
  } finally {
    player.close();
  }
}

class Player {
  private readonly names = new Names();
  private readonly answers = new Answers(this.names);
  private readonly subscriptions = new Map<string, Subscription>();
  private readonly touched: ReadonlySet<string>;
  private metadataWritten = 0;

  constructor(
    private readonly connection: Connection,
    private readonly scenario: Scenario,
    private readonly letPass: LetPass,
  ) {
    const names = scenario.steps.map((step) => ('stream' in step ? step.stream : undefined));
    this.touched = new Set(names.flatMap((name) => (name ? [name, `$$${name}`] : [])));
  }

  async play(): Promise<unknown[]> {
    const answers: unknown[] = [];
    for (const step of this.scenario.steps) answers.push((await this.step(step)) ?? null);
    return ranked(answers) as unknown[];
  }

  close(): void {
    for (const subscription of this.subscriptions.values()) this.unsubscribe(subscription);
  }

  private async step(step: Step): Promise<unknown> {
    switch (step.op) {
      case 'append':
        return await this.append(step, deadlineOf(step));
      case 'metadata':
        return await this.append(this.metadataAppend(step), deadlineOf(step));
      case 'delete':
      case 'tombstone':
        return await this.remove(step);
      case 'read':
        return await this.read(step);
      case 'subscribe':
        this.subscribe(step);
        return undefined;
      case 'take':
        return await this.take(step, Array.isArray(step.answer) ? step.answer.length : 0);
      case 'close':
        this.unsubscribe(this.subscription(step.of));
        return undefined;
      case 'features':
        return await this.readFeatures();
      case 'wait':
        await this.letPass(step.ms);
        return undefined;
    }
  }

  private metadataAppend(step: MetadataStep): AppendStep {
    this.metadataWritten++;
    const id = step.id ?? `meta-${JSON.stringify(step.value)}-${this.metadataWritten}`;
    return {
      ...step,
      op: 'append',
      stream: `$$${step.stream}`,
      events: [{ id, type: '$metadata', data: step.value }],
    };
  }

  private async append(step: AppendStep, deadline: number): Promise<Answer> {
    return await (step.via === 'batch'
      ? this.appendByBatch(step, deadline)
      : this.appendByCall(step, deadline));
  }

  private async appendByCall(step: AppendStep, deadline: number): Promise<Answer> {
    return await new Promise((resolve) => {
      const call = this.connection.client.append(new Metadata(), { deadline }, (error, response) => {
        resolve(error ? this.answers.failure(error) : appendAnswer(this.answers, response));
      });
      call.on('error', () => undefined);
      for (const request of appendRequests(this.names, step)) call.write(request);
      call.end();
    });
  }

  private async appendByBatch(step: AppendStep, deadline: number): Promise<Answer> {
    const correlation = `correlation-${randomUUID()}`;
    const received: Answer[] = [];
    const call = this.connection.client.batchAppend(new Metadata(), { deadline });
    const outcome = await new Promise<Answer | undefined>((resolve) => {
      call.on('data', (response: InstanceType<typeof streams.BatchAppendResp>) => {
        received.push(batchAnswer(this.answers, response, this.names.id(correlation)));
        // The server ends the call when everything is answered: a second answer to one append would come before that.
        call.end();
      });
      call.on('end', () => {
        resolve(undefined);
      });
      call.on('error', (error: ServiceError) => {
        resolve(this.answers.failure(error));
      });
      for (const request of batchRequests(this.names, step, correlation)) call.write(request);
    });
    if (outcome) return outcome;
    return received.length === 1 ? (received[0] ?? {}) : { answers: received };
  }

  private async remove(step: RemoveStep): Promise<Answer> {
    return await new Promise((resolve) => {
      const done = (error: ServiceError | null, response: DeleteResponse): void => {
        if (error) resolve(this.answers.failure(error));
        else {
          const at = response.getPosition();
          resolve({ success: at ? places(at.getCommitPosition(), at.getPreparePosition()) : 'no position' });
        }
      };
      if (step.op === 'delete')
        this.connection.client.delete(deleteRequest(this.names, step), new Metadata(), options(), done);
      else
        this.connection.client.tombstone(tombstoneRequest(this.names, step), new Metadata(), options(), done);
    });
  }

  private async read(step: ReadStep): Promise<Answer> {
    const request = readRequest(this.names, step, (alias) => this.answers.positionOf(alias));
    const messages: Answer[] = [];
    return await new Promise((resolve) => {
      const call = this.connection.client.read(request, new Metadata(), options());
      call.on('data', (response: ReadResp) => {
        if (this.concerns(step, response)) messages.push(this.answers.message(response));
      });
      call.on('error', (error: ServiceError) => {
        resolve({ messages, ...this.answers.failure(error) });
      });
      call.on('end', () => {
        resolve({ messages });
      });
    });
  }

  private concerns(step: ReadStep | SubscribeStep, response: ReadResp): boolean {
    return step.stream !== undefined || this.answers.isOurs(response, this.touched);
  }

  private subscribe(step: SubscribeStep): void {
    const request = readRequest(this.names, step, (alias) => this.answers.positionOf(alias));
    const call = this.connection.client.read(request, new Metadata(), {});
    const subscription: Subscription = {
      call,
      messages: [],
      taken: 0,
      closed: false,
      onMessage: () => undefined,
    };
    const receive = (message: Answer): void => {
      if (subscription.closed) return;
      subscription.messages.push(message);
      subscription.onMessage();
    };
    call.on('data', (response: ReadResp) => {
      if (this.concerns(step, response)) receive(this.answers.message(response));
    });
    call.on('error', (error: ServiceError) => {
      receive(this.answers.failure(error));
    });
    call.on('end', () => {
      receive({ end: true });
    });
    this.subscriptions.set(step.as, subscription);
  }

  private subscription(name: string): Subscription {
    const subscription = this.subscriptions.get(name);
    if (!subscription) throw new Error(`there is no subscription ${name}`);
    return subscription;
  }

  private unsubscribe(subscription: Subscription): void {
    subscription.closed = true;
    subscription.call.on('error', () => undefined);
    subscription.call.cancel();
  }

  /** Waits for as many messages as were recorded, then makes sure that no more are on their way. */
  private async take({ of, only }: TakeStep, count: number): Promise<Answer[]> {
    const subscription = this.subscription(of);
    const wanted = (message: Answer): boolean => only?.some((kind) => message[kind] !== undefined) ?? true;
    const waiting = (): Answer[] => subscription.messages.slice(subscription.taken).filter(wanted);
    await new Promise<void>((resolve) => {
      const timeout = setTimeout(resolve, TAKE_TIMEOUT_MS);
      subscription.onMessage = () => {
        if (waiting().length < count) return;
        clearTimeout(timeout);
        resolve();
      };
      subscription.onMessage();
    });
    await this.settle();
    const taken = waiting();
    subscription.taken = subscription.messages.length;
    return taken;
  }

  /** Answers come in order on one connection, so what was sent before these is here after them. */
  private async settle(): Promise<void> {
    for (let call = 0; call < SETTLING_CALLS; call++) {
      await this.read({ op: 'read', stream: `nothing ${call}`, max: 1 });
    }
  }

  private async readFeatures(): Promise<Answer> {
    return await new Promise((resolve) => {
      this.connection.features.getSupportedMethods(new shared.Empty(), (error, response) => {
        if (error) resolve(this.answers.failure(error));
        else {
          const methods = response.getMethodsList().map((method) => {
            const features = method.getFeaturesList();
            const name = `${method.getServiceName()}/${method.getMethodName()}`;
            return features.length > 0 ? `${name} [${features.join(' ')}]` : name;
          });
          resolve({
            streams: methods.filter((method) => method.startsWith('event_store.client.streams')).sort(),
          });
        }
      });
    });
  }
}

interface DeleteResponse {
  getPosition(): { getCommitPosition(): string; getPreparePosition(): string } | undefined;
}

function options(): { deadline: number } {
  return { deadline: Date.now() + CALL_DEADLINE_MS };
}

function deadlineOf({ answer }: Step): number {
  const silent = typeof answer === 'object' && answer !== null && 'status' in answer;
  const recordedAs = silent ? answer.status : undefined;
  return Date.now() + (recordedAs === status[status.DEADLINE_EXCEEDED] ? SILENCE_MS : CALL_DEADLINE_MS);
}
