import { isString } from 'class-validator';
import { field, isToldInALine, isTold, IdField } from '../../../commands/fields.js';
import { CommandDto } from '../../../commands/command-dto.js';
import { ID, UUID } from '../../../infrastructure/http/ids.js';
import { isFields, isWhole } from '../../../kernel/shapes.js';
import { periodOf, RUN_PERIOD } from '../../benefits/domain/period.js';
import type { LotteryTerms, Prize, TicketRule } from '../domain/events.js';

/** The fields that only commands about lotteries have. */

const MAX_PRIZES = 50;
const MAX_COUNT = 1_000;
const MAX_TICKETS = 1_000_000;

const hasOnly = (value: object, ...names: readonly string[]): boolean =>
  Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));

export abstract class LotteryDto extends CommandDto {
  @IdField({ description: 'The id of the lottery', example: 'spring-meeting' })
  lotteryId!: string;
}

export type SentPrizes = readonly Prize[];

export const PrizesField = (): PropertyDecorator =>
  field(
    'prizes',
    (value) =>
      Array.isArray(value) &&
      value.length >= 1 &&
      value.length <= MAX_PRIZES &&
      value.every(
        (one) =>
          isFields(one) &&
          hasOnly(one, 'prize', 'count') &&
          isToldInALine(one['prize'], 200) &&
          isWhole(one['count'], 1, MAX_COUNT),
      ),
    `must be 1 to ${MAX_PRIZES} of {prize, count: 1 to ${MAX_COUNT}}`,
    {
      description: 'What is drawn, in the order in which it is drawn',
      type: 'array',
      minItems: 1,
      maxItems: MAX_PRIZES,
      items: {
        type: 'object',
        required: ['prize', 'count'],
        properties: {
          prize: { type: 'string', maxLength: 200 },
          count: { type: 'integer', minimum: 1, maximum: MAX_COUNT },
        },
      },
      example: [{ prize: 'Bicycle', count: 1 }],
    },
    false,
  );

function isTicketRule(value: unknown): boolean {
  if (!isFields(value)) return false;
  if (hasOnly(value, 'run')) return isString(value['run']) && UUID.test(value['run']);
  const { board, per, most } = value;
  return (
    hasOnly(value, 'board', 'per', 'most') &&
    isString(board) &&
    periodOf(board) !== undefined &&
    isWhole(per, 1, MAX_TICKETS) &&
    isWhole(most, 1, MAX_TICKETS)
  );
}

export const TicketsField = (): PropertyDecorator =>
  field(
    'tickets',
    isTicketRule,
    'must be {board: a month, quarter, half-year or year; per, most: points and tickets} or {run: the id of a run of places}',
    {
      description:
        'Who has tickets: by the points on a confirmed board, one for each `per`, at most `most`; or who is equal at the edge of the places of a run',
      type: 'object',
      properties: {
        board: { type: 'string', pattern: RUN_PERIOD.source },
        per: { type: 'integer', minimum: 1, maximum: MAX_TICKETS },
        most: { type: 'integer', minimum: 1, maximum: MAX_TICKETS },
        run: { type: 'string', format: 'uuid' },
      },
      example: { board: '2026', per: 100, most: 20 },
    },
    false,
  );

/** The same whatever the order in which its fields were sent. */
export const ticketsOf = (sent: TicketRule): TicketRule =>
  'run' in sent ? { run: sent.run.toLowerCase() } : { board: sent.board, per: sent.per, most: sent.most };

export const ValueField = (): PropertyDecorator =>
  field(
    'value',
    (value) =>
      isFields(value) &&
      hasOnly(value, 'what', 'where', 'how') &&
      Object.values(value).every((one) => isTold(one, 2_000)),
    'must be {what, where, how}, each of 1 to 2,000 characters',
    {
      description:
        'A public number that nobody knows before the draw: which, where it is published, and how it is written down',
      type: 'object',
      required: ['what', 'where', 'how'],
      properties: {
        what: { type: 'string', maxLength: 2_000 },
        where: { type: 'string', maxLength: 2_000 },
        how: { type: 'string', maxLength: 2_000 },
      },
      example: { what: 'The closing index', where: 'The exchange', how: 'With two decimals' },
    },
    false,
  );

export type SentValue = LotteryTerms['value'];

export const HoldersField = (): PropertyDecorator =>
  field(
    'holders',
    (value) =>
      Array.isArray(value) && value.length === 2 && value.every((one) => isString(one) && ID.test(one)),
    'must be the ids of two principals',
    {
      description: 'Who holds the seeds, in the order in which they enter the draw',
      type: 'array',
      minItems: 2,
      maxItems: 2,
      items: { type: 'string', pattern: ID.source },
      example: ['u-E0001', 'u-E0002'],
    },
    false,
  );

const HASH = /^[0-9a-f]{64}$/;

/** 32 bytes in small hex. */
export const HashField = (description: string): PropertyDecorator =>
  field(
    'hash',
    (value) => isString(value) && HASH.test(value),
    'must be 64 small hexadecimal digits',
    { description, type: 'string', pattern: HASH.source, example: '11'.repeat(32) },
    false,
  );
