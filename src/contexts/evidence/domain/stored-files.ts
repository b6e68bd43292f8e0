const PLACE = '/v1/evidence/';
const DIGEST = /^[0-9a-f]{64}$/;

interface Piece {
  readonly href: string;
  readonly sha256: string;
}

export const isDigest = (text: string): boolean => DIGEST.test(text);

/** Where a file that the service keeps is read; an entry refers to it by this link. */
export const placeOf = (sha256: string): string => `${PLACE}${sha256}`;

/** Whether a link is to a file that the service keeps; then its digest is that of the link. */
export const isOfService = ({ href, sha256 }: Piece): boolean => href === placeOf(sha256) && isDigest(sha256);

/** The digests of the files of the service among what was said or sent as evidence. */
export function filesIn(evidence: unknown): readonly string[] {
  if (!Array.isArray(evidence)) return [];
  const named = (evidence as readonly unknown[]).filter(isPiece).filter(isOfService);
  return [...new Set(named.map(({ sha256 }) => sha256))];
}

const isPiece = (value: unknown): value is Piece =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Piece).href === 'string' &&
  typeof (value as Piece).sha256 === 'string';
