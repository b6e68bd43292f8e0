import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { isReserved, mayImport, type Actor, type Sender } from '../contexts/access/domain/actor.js';
import { senderOn } from '../contexts/access/guard/refusals.js';
import { commandRoute } from '../contexts/access/domain/routes.js';
import { Directory } from '../contexts/access/ring/directory.js';
import { filesIn } from '../contexts/evidence/domain/stored-files.js';
import { EvidenceFiles } from '../infrastructure/evidence/evidence-files.js';
import { refused, type Envelope, type Outcome } from '../infrastructure/event-store/outcome.js';
import { observedCommand } from '../infrastructure/telemetry/observed.js';
import { UUID } from '../infrastructure/http/ids.js';
import { invalidInput, Problem, type FieldError } from '../infrastructure/http/problem.js';
import { validate } from '../infrastructure/http/validation.js';
import { Clock } from '../kernel/clock.js';
import { rejected } from '../kernel/decision.js';
import type { CommandDefinition, DispatchedCommand } from './command-definition.js';
import type { CommandDto } from './command-dto.js';
import { contentOf, contentHash } from './content.js';
import { normalise, settle } from './fields.js';

/** A command that may be dispatched: well-formed, from somebody who may send it. */
export interface ParsedCommand {
  readonly command: DispatchedCommand<CommandDto>;
  /** The name in the address of its route. */
  readonly path: string;
  /** The id that was sent, or one that the server made. */
  readonly commandId: string;
}

/** How a command came. */
export interface Arrival {
  /** The id in the header; the body may hold one as well. */
  readonly idempotencyKey?: string | undefined;
  /** The command is a line of a body that has begun an import: what it brings, others have decided. */
  readonly isImport?: boolean;
  /** The sender waits until this aborts; some seconds when left out. */
  readonly patience?: AbortSignal;
}

/** Makes commands of requests, and dispatches them. */
@Injectable()
export class CommandGateway {
  constructor(
    private readonly bus: CommandBus,
    private readonly clock: Clock,
    private readonly directory: Directory,
    private readonly evidence: EvidenceFiles,
  ) {}

  /**
   * Checks the fields first, then whether the sender may send such a command at all; whether the sender may do so in
   * this case is for the decision.
   * @throws Problem `input.invalid` with each field at fault, `not-allowed`
   */
  take(definition: CommandDefinition, input: unknown, actor: Actor, how: Arrival = {}): ParsedCommand {
    const result = validate(definition.Dto, input);
    if ('errors' in result) throw invalidInput(result.errors);
    const fields = result.value;
    const sender = senderOn(commandRoute(definition.path), actor);
    this.refuseUnlessAllowed(fields, sender, how.isImport === true);
    const commandId = agreedId(fields.commandId, how.idempotencyKey) ?? randomUUID();
    const recordedAt = this.recordedAt(fields.recordedAt);
    normalise(fields);
    const content = contentOf(definition.name, fields);
    settle(fields);
    const envelope: Envelope = {
      commandId: commandId.toLowerCase(),
      requestId: randomUUID(),
      digestOf: (key) => contentHash(content, key),
      recordedAt,
      recordedBy: fields.recordedBy ?? sender.actor.principalId,
      sender,
      isImported:
        how.isImport === true && (fields.recordedAt !== undefined || fields.recordedBy !== undefined),
      bringsItsTime: fields.recordedAt !== undefined,
      patience: how.patience,
    };
    return { command: new definition.Command(fields, envelope), path: definition.path, commandId };
  }

  /** @throws LogUnavailable when the outcome could not be learned in time, DatabaseUnavailable */
  async dispatch({ command, path }: ParsedCommand): Promise<Outcome> {
    return (
      (await this.refusalOfEvidence(command)) ??
      observedCommand(path, () => this.bus.execute<DispatchedCommand<CommandDto>, Outcome>(command))
    );
  }

  /**
   * Refuses what names a file that its sender has not sent, or that is gone. Nobody else's: a digest alone would let them read it.
   * @throws DatabaseUnavailable
   */
  async refusalOfEvidence({ fields, envelope }: ParsedCommand['command']): Promise<Outcome | undefined> {
    const files = filesIn((fields as { readonly evidence?: unknown }).evidence);
    if (files.length === 0) return undefined;
    const missing = await this.evidence.missing(files, envelope.sender.actor.principalId);
    if (missing.length === 0) return undefined;
    const detail = `evidence: you have sent no such file, or it is gone: ${missing.join(', ')}. Send it to /v1/evidence first.`;
    return refused(rejected('evidence.unknown', detail, { field: 'evidence', sha256: missing }));
  }

  private refuseUnlessAllowed(
    { recordedAt, recordedBy }: CommandDto,
    { actor }: Sender,
    isImport: boolean,
  ): void {
    if (recordedAt === undefined && recordedBy === undefined) return;
    if (!mayImport(actor)) {
      const reserved = recordedAt === undefined ? 'recordedBy' : 'recordedAt';
      throw new Problem(
        'not-allowed',
        `Only a key that may import may send ${reserved}: that of an importer or an administrator.`,
      );
    }
    if (recordedBy === undefined || isImport || recordedBy === actor.principalId) return;
    if (isReserved(recordedBy) || this.directory.one(recordedBy) !== undefined)
      throw new Problem(
        'not-allowed',
        `${recordedBy} has keys and records for themselves: only a body with a recordedAt of its own brings what they recorded.`,
      );
  }

  private recordedAt(given: string | undefined): Date {
    const now = this.clock.now();
    if (given === undefined) return now;
    const recordedAt = new Date(given);
    if (recordedAt > now) throw invalid('recordedAt', 'lies later than the server’s clock');
    return recordedAt;
  }
}

/** The command id in the body or in the header; where both have one, they must be the same. */
function agreedId(inBody: string | undefined, inHeader: string | undefined): string | undefined {
  if (inHeader === undefined) return inBody;
  if (!UUID.test(inHeader)) throw invalid('Idempotency-Key', 'must be a UUID');
  if (inBody !== undefined && inBody.toLowerCase() !== inHeader.toLowerCase()) {
    throw invalid('commandId', 'differs from the header Idempotency-Key');
  }
  return inBody ?? inHeader;
}

const invalid = (field: string, message: string): Problem => {
  const errors: FieldError[] = [{ field, message }];
  return invalidInput(errors);
};
