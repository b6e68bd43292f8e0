import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { withTimeout } from '../../src/kernel/with-timeout.js';
import { NDJSON } from '../../src/infrastructure/http/media-types.js';
import type { Answer, Api } from './api.js';
import { eventually } from './eventually.js';
import { carriedOut } from './principals.js';

/** One command, sent until it is acknowledged. */
interface Sending {
  readonly employeeId: string;
  readonly commandId: string;
}

interface Acknowledged extends Sending {
  readonly revision: number;
}

interface HistoryItem {
  readonly revision: number;
  readonly position: string;
  readonly commandId: string;
  readonly balance: { readonly total: number };
}

/** A caller who waits longer has been forgotten: far more than a command may take on a slow and busy machine. */
const PATIENCE_MS = 180_000;
const RETRY_DELAY_MS = 50;
const OFFICE = 'traffic';

const started = new Set<Traffic>();

/** For `afterEach`: stops the callers of a failed test. */
export async function endAllTraffic(): Promise<void> {
  await Promise.all([...started].map((traffic) => traffic.stop()));
  started.clear();
}

/** Callers who award points as fast as they are answered, and remember what they were promised. */
export class Traffic {
  readonly acknowledged: Acknowledged[] = [];
  /** The number of times a caller was told to come again. */
  refusals = 0;
  /** Answers that no caller should ever see. */
  readonly faults: string[] = [];
  private readonly sent = new Set<string>();
  private readonly callers: Promise<void>[] = [];
  private over = false;

  private constructor(
    /** Asked at each attempt, so that callers find a service that moved; each caller stays with one of several. */
    private readonly apis: () => readonly Api[],
    private readonly employeeIds: readonly string[],
  ) {}

  /** Registers the employees and starts the callers. */
  static async start(apis: () => readonly Api[], callers: number, employees = 16): Promise<Traffic> {
    const ids = Array.from({ length: employees }, (_, index) => `T${index}`);
    const [api] = apis();
    await carriedOut(api!, 'open-office', { officeId: OFFICE, name: 'Traffic Office' });
    for (const employeeId of ids)
      await carriedOut(api!, 'register-employee', { employeeId, name: employeeId, officeId: OFFICE });
    const traffic = new Traffic(apis, ids);
    started.add(traffic);
    for (let number = 0; number < callers; number += 1) traffic.callers.push(traffic.call(number));
    return traffic;
  }

  /** Waits until this many more commands have been acknowledged. */
  async goesOn(count = 200): Promise<void> {
    const before = this.acknowledged.length;
    await eventually(
      () => this.acknowledged.length,
      (acknowledged) => acknowledged >= before + count,
    );
  }

  /** Ends when each caller has got its last answer. */
  async stop(): Promise<void> {
    this.over = true;
    await Promise.all(this.callers);
  }

  /** Checks that every acknowledged entry, or those, is in the histories once, at its promised position, and nothing that nobody sent. */
  async expectKept(api: Api, acknowledged: readonly Acknowledged[] = this.acknowledged): Promise<void> {
    expect(this.faults).toEqual([]);
    for (const employeeId of this.employeeIds) {
      const history = await historyOf(api, employeeId);
      const [, ...awards] = history;
      const places = new Map(awards.map(({ commandId, revision }) => [commandId, revision]));
      expect(places.size).toBe(awards.length);
      const promised = acknowledged.filter((one) => one.employeeId === employeeId);
      expect(promised.filter(({ commandId, revision }) => places.get(commandId) !== revision)).toEqual([]);
      expect(awards.filter(({ commandId }) => !this.sent.has(commandId))).toEqual([]);
      const { position, balance } = history.at(-1)!;
      const shown = await api.read(`/v1/employees/${employeeId}?minPosition=${position}`);
      expect(shown).toMatchObject({ entries: awards.length, balance });
    }
  }

  private async call(number: number): Promise<void> {
    for (let turn = 0; !this.over; turn += 1) {
      const employeeId = this.employeeIds[(number + turn) % this.employeeIds.length]!;
      await this.sendUntilAcknowledged({ employeeId, commandId: crypto.randomUUID() }, number);
    }
  }

  private async sendUntilAcknowledged(sending: Sending, caller: number): Promise<void> {
    const entry = { entryId: crypto.randomUUID(), kind: 'behaviour', itemCode: 'ATT-ONTIME', points: 1 };
    this.sent.add(sending.commandId);
    while (!this.over) {
      const apis = this.apis();
      const answer = await this.attempt(apis[caller % apis.length]!, {
        ...sending,
        ...entry,
        reason: 'On time',
      });
      if (answer?.status === 200) {
        this.acknowledged.push({ ...sending, revision: answer.body.revision as number });
        return;
      }
      this.refusals += 1;
      await delay(RETRY_DELAY_MS);
    }
  }

  /** Undefined if the connection broke, as it does when the process dies. */
  private async attempt(api: Api, fields: unknown): Promise<Answer | undefined> {
    let answer: Answer;
    try {
      answer = await withTimeout(PATIENCE_MS, api.impatient.command('award-points', fields));
    } catch (error) {
      const { message } = error as Error;
      if (message.startsWith('no answer within')) this.faults.push(message);
      return undefined;
    }
    const { status, body } = answer;
    const isFault = status !== 200 && (status !== 503 || body.code !== 'service.unavailable');
    if (isFault) this.faults.push(`${status} ${JSON.stringify(body)}`);
    return answer;
  }
}

async function historyOf(api: Api, employeeId: string): Promise<readonly HistoryItem[]> {
  const { status, body } = await api.get(`/v1/employees/${employeeId}/history`, { accept: NDJSON });
  expect(status).toBe(200);
  return body as HistoryItem[];
}
