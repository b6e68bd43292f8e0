import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { CountedEntry } from '../../src/proofs/leaves.js';
import { ReadQuery, WholeNumberField } from '../../src/infrastructure/http/query-fields.js';
import type { LogHead, Seal } from '../../src/contexts/seals/domain/events.js';

const MOST_EVENTS = 999_999_999_999;
const HASH = { pattern: '^[0-9a-f]{64}$', example: '5c3a'.repeat(16) };

export class LogHeadView implements LogHead {
  @ApiProperty({ type: 'integer', description: 'So many events.' })
  readonly size!: number;
  @ApiProperty({ description: 'Place in the log of the last of them.' })
  readonly position!: string;
  @ApiProperty({ ...HASH, description: 'Root of the Merkle tree of their links.' })
  readonly root!: string;
}

class SignedView {
  @ApiProperty({ example: '7d1d52eaee3854a8' })
  readonly keyId!: string;
  @ApiProperty({ description: '32 bytes in base64url: the Ed25519 key' })
  readonly publicKey!: string;
  @ApiProperty({ description: '64 bytes in base64url' })
  readonly signature!: string;
}

/** An auditor keeps a signed head: a later log has to have grown from it. */
export class SignedHeadView extends SignedView {
  @ApiProperty({ type: LogHeadView })
  readonly head!: LogHeadView;
  @ApiProperty({ format: 'date-time' })
  readonly signedAt!: string;
}

class RootView {
  @ApiProperty({ type: 'integer' })
  readonly count!: number;
  @ApiProperty(HASH)
  readonly root!: string;
}

class SealedBoardView extends RootView {
  @ApiProperty({ description: 'YYYY-MM or YYYY' })
  readonly period!: string;
}

/** Exactly the fields that are signed. */
class SealContentView implements Seal {
  @ApiProperty({ enum: ['pointbook-seal/1'] })
  readonly format!: 'pointbook-seal/1';
  @ApiProperty({ enum: [1, 2] })
  readonly rules!: 1 | 2;
  @ApiProperty()
  readonly timeZone!: string;
  @ApiProperty({ type: 'integer' })
  readonly basePoints!: number;
  @ApiProperty({ example: '2025-03' })
  readonly month!: string;
  @ApiProperty({ type: LogHeadView, description: 'The log up to and with the close.' })
  readonly log!: LogHeadView;
  @ApiProperty({ type: [SealedBoardView], description: 'Of the month, and of the year with its December.' })
  readonly boards!: readonly SealedBoardView[];
  @ApiProperty({ type: RootView, description: 'Every entry and reversal that counted in the month.' })
  readonly entries!: RootView;
  @ApiProperty({ ...HASH, type: String, nullable: true, description: 'Digest of the seal before.' })
  readonly previous!: string | null;
}

export class SealView extends SignedView {
  @ApiProperty({ example: '2025-03' })
  readonly month!: string;
  @ApiProperty({ ...HASH, description: 'SHA-256 of the canonical JSON of the seal.' })
  readonly digest!: string;
  @ApiProperty({ type: SealContentView })
  readonly seal!: SealContentView;
  @ApiProperty({ format: 'date-time' })
  readonly sealedAt!: string;
  @ApiProperty({ description: 'Its place in the log.' })
  readonly position!: string;
}

export class SealsView {
  @ApiProperty({ type: [SealView], description: 'In the order of their months.' })
  readonly items!: readonly SealView[];
  @ApiProperty({ type: String, nullable: true })
  readonly nextCursor!: string | null;
}

/** The proof of one leaf in a tree, as in RFC 6962. */
export class InclusionView {
  @ApiProperty({ type: 'integer', description: 'Number of the leaf, from 0.' })
  readonly index!: number;
  @ApiProperty({ type: 'integer', description: 'Leaves of the tree.' })
  readonly size!: number;
  @ApiProperty({ ...HASH, description: 'Root of the tree.' })
  readonly root!: string;
  @ApiProperty({ type: [String], description: 'Hashes from the leaf to the root.' })
  readonly proof!: readonly string[];
}

/** A leaf of the tree of a month's entries: these fields, and no others, are hashed. */
export class CountedEntryView implements CountedEntry {
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty({ type: 'integer' })
  readonly employmentNo!: number;
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty()
  readonly isReversal!: boolean;
  @ApiProperty({ format: 'date' })
  readonly occurredOn!: string;
  @ApiProperty({ type: 'integer', description: 'With its sign.' })
  readonly points!: number;
  @ApiProperty({ example: '2025-04' })
  readonly countsIn!: string;
  @ApiProperty({ type: String, nullable: true, example: '2025-03' })
  readonly lateFor!: string | null;
  @ApiProperty(HASH)
  readonly link!: string;
}

export class ConsistencyView {
  @ApiProperty({ type: LogHeadView })
  readonly from!: LogHeadView;
  @ApiProperty({ type: LogHeadView })
  readonly to!: LogHeadView;
  @ApiProperty({
    type: [String],
    description: 'Hashes by which the one is seen to have grown from the other.',
  })
  readonly proof!: readonly string[];
}

export class ConsistencyQuery extends ReadQuery {
  @WholeNumberField(1, MOST_EVENTS, 'Events of the smaller head.')
  from!: string;

  @WholeNumberField(1, MOST_EVENTS, 'Events of the larger one; all that there are when left out.')
  to?: string;
}

/** One event of an entry: the one that recorded it, or the one that reversed it. */
export class ProvenEventView {
  @ApiProperty({ enum: ['PointAwarded', 'PointDeducted', 'EntryReversed'] })
  readonly type!: string;
  @ApiProperty({ type: 'integer' })
  readonly revision!: number;
  @ApiProperty({ description: 'Its place in the log.' })
  readonly position!: string;
  @ApiProperty({ ...HASH, description: 'Digest of the event and of all before it in its file.' })
  readonly link!: string;
  @ApiPropertyOptional({
    type: InclusionView,
    description: 'In the last signed head, where that has it already.',
  })
  readonly inLog?: InclusionView;
  @ApiPropertyOptional({ type: CountedEntryView, description: 'Where it counts in a month.' })
  readonly counted?: CountedEntryView;
  @ApiPropertyOptional({
    type: InclusionView,
    description: 'In the entries of that month, where it is sealed.',
  })
  readonly inMonth?: InclusionView;
}

export class EntryProofView {
  @ApiProperty()
  readonly employeeId!: string;
  @ApiProperty({ format: 'uuid' })
  readonly entryId!: string;
  @ApiProperty({ type: [ProvenEventView] })
  readonly events!: readonly ProvenEventView[];
}

export class SigningKeyView {
  @ApiProperty({ example: '7d1d52eaee3854a8' })
  readonly keyId!: string;
  @ApiProperty({ description: '32 bytes in base64url' })
  readonly publicKey!: string;
  @ApiProperty({
    example: 'pointbook/7d1d52eaee3854a8+5c3a91d0+AeppY…',
    description: 'The same key as programs take it that check signed notes (c2sp.org/signed-note).',
  })
  readonly verifierKey!: string;
  @ApiProperty({ description: 'Place in the log from which it signs.' })
  readonly position!: string;
}

export class SigningKeysView {
  @ApiProperty({ type: [SigningKeyView], description: 'The one in use last.' })
  readonly items!: readonly SigningKeyView[];
}
