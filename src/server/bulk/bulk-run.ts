import { filesIn } from '../../contexts/evidence/domain/stored-files.js';
import type { Writable } from 'node:stream';
import type { AccessLog } from '../../contexts/access/accesses/access-log.js';
import { whomIn } from '../../contexts/access/accesses/whom.js';
import { mayImport, type Actor } from '../../contexts/access/domain/actor.js';
import { commandRoute } from '../../contexts/access/domain/routes.js';
import type { AuthorityRepository } from '../../contexts/authority/authority-repository.js';
import type { ImportRun } from '../../contexts/calendar/imports.js';
import type { Outcome } from '../../infrastructure/event-store/outcome.js';
import { isInLog } from '../../infrastructure/event-store/overlay-event-log.js';
import { jsonIn } from '../../infrastructure/http/json.js';
import {
  invalidInput,
  Problem,
  type FieldError,
  type ProblemCode,
} from '../../infrastructure/http/problem.js';
import { metrics } from '../../infrastructure/telemetry/metrics.js';
import { KeyedMutex } from '../../kernel/keyed-mutex.js';
import type { CommandDefinition } from '../../commands/command-definition.js';
import type { CommandGateway, ParsedCommand } from '../../commands/command-gateway.js';
import type { RejectionParameters } from '../../kernel/rejection-parameters.js';
import { POINT_BOOK_COMMANDS } from './point-book.js';
import { Endurance, type EnduranceLimits } from './endurance.js';
import { linesOf, type Line } from './lines.js';
import { OrderedAnswers } from './ordered-answers.js';

/** One line of the answer, for one line of the body. */
export interface BulkAnswer {
  readonly line: number;
  /** `failed`: the service does not know what became of the command. It is the last line of an answer. */
  readonly status: 'accepted' | 'repeated' | 'proposed' | 'rejected' | 'invalid' | 'failed';
  readonly code?: ProblemCode;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** Of a rejected line: the values at fault by name. */
  readonly parameters?: RejectionParameters;
  readonly position?: string;
  readonly proposalId?: string;
  /** The month in which an entry or a reversal counts, or null. */
  readonly countsIn?: string | null;
  /** The closed month that it came too late for. */
  readonly lateFor?: string;
  /** For a failed line: the line at which to go on. Later lines of the body may have been carried out: then they are repeats. */
  readonly goOnAt?: number;
}

/** A line between the answers: there has been no answer for so long, and the service tries again. Another one, or the answer, follows. */
export interface BulkWaiting {
  /** The first line without an answer. */
  readonly line: number;
  readonly status: 'waiting';
  readonly seconds: number;
  readonly detail: string;
}

/** Carries out commands: in the service itself, or in a dry run. */
export interface BulkTarget extends Pick<CommandGateway, 'take' | 'dispatch'>, Pick<AccessLog, 'denied'> {
  readonly authority: Pick<AuthorityRepository, 'look' | 'mayBeSet'>;
  /** Called before the first line with a `recordedAt` of its own. */
  readonly startImport: ImportRun['start'];
  readonly finish: ImportRun['finish'];
  /** Whether the event store answers anything at all. */
  readonly isThere: () => Promise<boolean>;
}

/** Commands under way at once: enough to keep the store busy, few enough to be nothing in memory. */
const MAX_IN_FLIGHT = 512;

/** Carries out a body of commands line by line, as if they were sent one by one. */
export class BulkRun {
  private readonly answers: OrderedAnswers;
  private readonly endurance: Endurance;
  private readonly turns = new KeyedMutex();
  private takesTurns = false;
  /** A line had a `recordedAt` of its own, and its sender may import. */
  private isImport = false;
  private lastRecordedAt: Date | undefined;
  private linesRead = 0;
  private failure: unknown;

  constructor(
    private readonly stage: BulkTarget,
    /** The owner of the key by now: each line is judged by who its sender is when it is read. */
    private readonly ownerNow: () => Actor | undefined,
    out: Writable,
    limits?: Partial<EnduranceLimits>,
  ) {
    this.answers = new OrderedAnswers(out, MAX_IN_FLIGHT);
    this.endurance = new Endurance(() => stage.isThere(), this.tellWaiting, limits);
    out.once('close', () => {
      this.endurance.senderIsGone();
    });
  }

  /** @throws what made it impossible to go on; the lines before have their answers then */
  async carryOut(body: AsyncIterable<Buffer>): Promise<void> {
    this.endurance.watch();
    try {
      await this.endurance.persist(() => this.stage.authority.look());
      await this.readAll(body);
      await this.answers.allGiven();
      if (this.failure === undefined) await this.endImport();
    } catch (error) {
      // The line that was to come next, even where it is only the end of the body.
      if (this.failure === undefined) this.fail(this.answers.reserve(), this.linesRead + 1, error);
    } finally {
      await this.answers.allGiven();
      this.endurance.end();
    }
    if (this.failure !== undefined) throw this.failure as Error;
  }

  private async readAll(body: AsyncIterable<Buffer>): Promise<void> {
    for await (const lines of linesOf(body)) {
      for (const line of lines) {
        await this.answers.room();
        if (this.failure !== undefined) return;
        this.linesRead = line.number;
        await this.carryOutLine(line);
      }
    }
  }

  private async carryOutLine(line: Line): Promise<void> {
    const place = this.answers.reserve();
    let asked: Asked | undefined;
    try {
      asked = askedIn(line, this.actor());
      const { definition } = asked;
      const taken = await this.take(asked);
      if (definition.isBarrier) await this.answers.lastOnly();
      const command = asked;
      const carriedOut = this.inOrder(command, () => this.carryOutCommand(command, taken, place));
      if (definition.isBarrier) await carriedOut;
    } catch (error) {
      if (error instanceof Problem) void this.refuse(place, asked, refusalOf(line.number, error));
      else this.fail(place, line.number, error);
    }
  }

  /**
   * Commands to one file are queued there as they come, whatever is under way to other files. But
   * a command that needs authority waits before it comes to its file: where authority is in force, each waits for the one before it.
   */
  private inOrder({ input }: Asked, work: () => Promise<void>): Promise<void> {
    const { employeeId } = input;
    // Files are looked for before the command comes to its file. Turns that have begun go on: a command that takes a turn must not be
    // overtaken by one that takes none.
    this.takesTurns ||= this.stage.authority.mayBeSet || filesIn(input['evidence']).length > 0;
    return this.takesTurns && typeof employeeId === 'string' ? this.turns.take(employeeId, work) : work();
  }

  private async carryOutCommand(asked: Asked, taken: ParsedCommand, place: number): Promise<void> {
    try {
      const outcome = await this.endurance.persist(() => this.stage.dispatch(taken));
      const answer = answerOf(asked.line, outcome);
      if (outcome.status === 'rejected') await this.refuse(place, asked, answer);
      else this.answers.give(place, answer);
    } catch (error) {
      this.fail(place, asked.line, error);
    }
  }

  /** Keeps a command that the sender may not send for audit before the sender is told, who is told in any case. */
  private async refuse(place: number, asked: Asked | undefined, answer: BulkAnswer): Promise<void> {
    const { code } = answer;
    if (code !== undefined) metrics.refusals.inc({ code });
    if (asked !== undefined && (code === 'not-allowed' || code === 'entry.on-oneself')) {
      const { actor, definition, input } = asked;
      const what = commandRoute(definition.path);
      await this.stage.denied({ principalId: actor.principalId, what, whom: whomIn(input), code });
    }
    this.answers.give(place, answer);
  }

  private actor(): Actor {
    const actor = this.ownerNow();
    if (actor === undefined)
      throw new Problem('key.invalid', 'The key was revoked, or its principal ended, while this was read.');
    return actor;
  }

  private async take({ definition, input, actor }: Asked): Promise<ParsedCommand> {
    const saysWhen = input['recordedAt'] !== undefined;
    if (saysWhen && mayImport(actor)) await this.beginImport();
    const { patience } = this.endurance;
    const taken = this.stage.take(definition, input, actor, { patience, isImport: this.isImport });
    if (saysWhen) this.refuseGoingBack(taken.command.envelope.recordedAt);
    return taken;
  }

  private async beginImport(): Promise<void> {
    await this.endurance.persist(() => this.stage.startImport());
    this.isImport = true;
  }

  /** Ends an import only for a sender who may begin one: other bodies do not touch it. */
  private async endImport(): Promise<void> {
    const actor = this.ownerNow();
    if (actor !== undefined && mayImport(actor)) await this.endurance.persist(() => this.stage.finish());
  }

  private refuseGoingBack(recordedAt: Date): void {
    if (this.lastRecordedAt !== undefined && recordedAt < this.lastRecordedAt) {
      throw invalidInput([{ field: 'recordedAt', message: 'lies earlier than that of a line before it' }]);
    }
    this.lastRecordedAt = recordedAt;
  }

  private fail(place: number, line: number, error: unknown): void {
    this.failure ??= error;
    this.answers.giveLast(place, {
      line,
      status: 'failed',
      code: 'service.unavailable',
      detail:
        'The service cannot answer right now. Send the body again from this line on: what was accepted is a repeat.',
      goOnAt: line,
    } satisfies BulkAnswer);
  }

  private readonly tellWaiting = (seconds: number): void => {
    const line = this.answers.firstOpen;
    const detail = `Nothing has gone on for ${seconds} s; it is tried again as long as somebody reads this.`;
    this.answers.tellBetween({ line, status: 'waiting', seconds, detail } satisfies BulkWaiting);
  };
}

/** A line that names a command. */
interface Asked {
  readonly actor: Actor;
  readonly line: number;
  readonly definition: CommandDefinition;
  readonly input: Readonly<Record<string, unknown>>;
}

function askedIn(line: Line, actor: Actor): Asked {
  const { command, ...input } = parsed(line);
  const definition = typeof command === 'string' ? POINT_BOOK_COMMANDS.get(command) : undefined;
  if (definition === undefined) throw invalidInput([{ field: 'command', message: 'is not a command' }]);
  return { actor, line: line.number, definition, input };
}

function parsed(line: Line): Record<string, unknown> {
  if ('fault' in line) throw invalidInput([{ field: '', message: line.fault }]);
  const value = jsonIn(line.text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw invalidInput([{ field: '', message: 'must be a JSON object' }]);
}

function answerOf(line: number, outcome: Outcome): BulkAnswer {
  if (outcome.status === 'rejected') return { line, ...outcome };
  const { status, position, told } = outcome;
  return { line, status, ...(isInLog(position) ? { position: String(position) } : {}), ...told };
}

function refusalOf(line: number, { problem: { code, detail, errors } }: Problem): BulkAnswer {
  return { line, status: 'invalid', code, detail, ...(errors === undefined ? {} : { errors }) };
}
