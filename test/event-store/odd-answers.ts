import { randomUUID } from 'node:crypto';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { EventLog, LogUnavailable, NO_STREAM_YET } from '../../src/infrastructure/event-store/event-log.js';
import { subscribe } from '../../src/infrastructure/event-store/subscription.js';
import { newEvent } from '../support/store.js';
import { answerInNumbers, answerOf, answerTo, errorOf, eventOfNowhere, OddServer } from './odd-server.js';

/**
 * A process that uses a log whose server answers as none should. It dies of any error event or rejected promise without a
 * handler, as the service would. Reports at the end the outcome of each call, and that the next one is answered.
 */
const STORE_ERRORS = ['not-leader', 'stream-deleted', 'wrong-expected-version', 'user-not-found', 'nonsense'];

const appends: Readonly<Record<string, OddServer['onAppend']>> = {
  'twice the same': (call, correlation) => {
    answerTo(call, correlation);
    answerTo(call, correlation);
  },
  'one to nobody': (call, correlation) => {
    answerTo(call, randomUUID());
    call.write(new streams.BatchAppendResp());
    answerTo(call, correlation);
  },
  'its id as two numbers': answerInNumbers,
  'neither yes nor no': (call, correlation) => call.write(answerOf(correlation)),
  'a bare no': (call, correlation) => call.write(answerOf(correlation).setError(new status.Status())),
  'the end': (call) => call.end(),
  ...errors((name) => (call) => call.emit('error', errorOf(name))),
};

const reads: Readonly<Record<string, OddServer['onRead']>> = {
  'an event of nowhere': (call) => call.write(eventOfNowhere()),
  ...errors((name) => (call) => call.emit('error', errorOf(name))),
};

function errors<T>(answer: (name: string) => T): Record<string, T> {
  return Object.fromEntries(STORE_ERRORS.map((name) => [name, answer(name)]));
}

const append = (log: EventLog): Promise<unknown> => {
  const event = newEvent({ type: 'OfficeOpened', data: { officeId: 'a', name: 'A' } });
  return log.append('office-a', [event], NO_STREAM_YET);
};

async function read(log: EventLog): Promise<void> {
  for await (const _ of log.read('office-a'));
}

async function follow(log: EventLog): Promise<void> {
  const { signal } = new AbortController();
  for await (const _ of subscribe(log, { after: null, maxBatch: 10, maxWaitMs: 1, signal }));
}

async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'answered';
  } catch (error) {
    return error instanceof LogUnavailable ? 'unavailable' : String(error);
  }
}

const server = await OddServer.start();
const outcomes: Record<string, string> = {};
const { onAppend, onRead } = server;

async function tryOut(name: string, call: (log: EventLog) => Promise<unknown>): Promise<void> {
  const log = EventLog.connect(server.connectionString);
  const outcome = await outcomeOf(call(log));
  Object.assign(server, { onAppend, onRead });
  // A connection that was given up is made anew by the next call.
  const next = [await outcomeOf(append(log)), await outcomeOf(append(log))].at(-1);
  outcomes[name] = `${outcome}, then ${String(next)}`;
  await log.onApplicationShutdown();
}

for (const [name, answer] of Object.entries(appends)) {
  server.onAppend = answer;
  await tryOut(`append: ${name}`, append);
}
for (const [name, answer] of Object.entries(reads)) {
  for (const [kind, call] of Object.entries({ read, follow })) {
    server.onRead = answer;
    await tryOut(`${kind}: ${name}`, call);
  }
}
server.stop();
process.stdout.write(`${JSON.stringify(outcomes)}\n`);
