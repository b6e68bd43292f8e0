import { field, type Field } from '../../../commands/fields.js';
import { isOfService, placeOf } from '../../evidence/domain/stored-files.js';
import type { Evidence } from '../domain/events.js';

const MAX_EVIDENCE = 10;
/** The limit for all links together, so that the entries appended at once stay below the store's limit. */
const MAX_LINKS_LENGTH = 2_000;
const SHA256 = /^[0-9a-f]{64}$/;
/** Only links that fetch something when they are followed, without characters that JSON makes longer. */
const LINK = /^https?:\/\/[!#-[\]-~]+$/;

/** What may stand as evidence besides a link: a file that the service keeps. */
const FILE = new RegExp(`^${placeOf('[0-9a-f]{64}')}$`);

/** Links to what proves an entry, or files that were sent to the service, each with the digest that tells whether it is still the same. */
export const EvidenceField = (about: Field): PropertyDecorator =>
  evidenceField(about, { optional: true, mayBeFiles: true });
/** Where everybody reads it, so that a file would be for everybody: links alone. */
export const LinksField = (about: Field): PropertyDecorator =>
  evidenceField(about, { optional: true, mayBeFiles: false });
/** Where something is worth nothing without its evidence. */
export const NeededLinksField = (about: Field): PropertyDecorator =>
  evidenceField(about, { optional: false, mayBeFiles: false });

interface Kind {
  readonly optional: boolean;
  readonly mayBeFiles: boolean;
}

const evidenceField = (about: Field, { optional, mayBeFiles }: Kind): PropertyDecorator =>
  field(
    'evidence',
    (value) => isEvidence(value, mayBeFiles),
    `must be a list of 1 to ${MAX_EVIDENCE}, each with an href (http or https, in ASCII, all together at most ` +
      `${MAX_LINKS_LENGTH.toLocaleString('en-US')} characters${mayBeFiles ? `, or ${placeOf('<sha256>')} of a file that was sent there` : ''}) ` +
      'and the sha256 of what is there (64 hexadecimal digits in lower case)',
    {
      ...about,
      type: 'array',
      minItems: 1,
      maxItems: MAX_EVIDENCE,
      items: {
        type: 'object',
        required: ['href', 'sha256'],
        properties: {
          href: {
            type: 'string',
            maxLength: MAX_LINKS_LENGTH,
            pattern: mayBeFiles ? `${LINK.source}|${FILE.source}` : LINK.source,
          },
          sha256: { type: 'string', pattern: SHA256.source },
        },
      },
    },
    optional,
  );

function isEvidence(value: unknown, mayBeFiles: boolean): boolean {
  if (!Array.isArray(value) || value.length < 1 || value.length > MAX_EVIDENCE) return false;
  if (!value.every((piece) => isPiece(piece, mayBeFiles))) return false;
  return value.reduce((length, { href }) => length + href.length, 0) <= MAX_LINKS_LENGTH;
}

function isPiece(value: unknown, mayBeFiles: boolean): value is Evidence {
  if (typeof value !== 'object' || value === null) return false;
  const { href, sha256, ...others } = value as Record<string, unknown>;
  if (typeof href !== 'string' || typeof sha256 !== 'string') return false;
  if (!SHA256.test(sha256) || Object.keys(others).length > 0) return false;
  return (LINK.test(href) && URL.canParse(href)) || (mayBeFiles && isOfService({ href, sha256 }));
}
