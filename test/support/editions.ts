import type {
  CommentAnswered,
  EditionAdopted,
  EditionCommented,
  EditionDrafted,
  EditionOpenedForComment,
  EditionReturnedToDraft,
  EditionWithdrawn,
  ItemPut,
  ItemRemoved,
  Resolution,
  RulebookItem,
} from '../../src/contexts/rulebook/domain/events.js';

/** The life of an edition in short calls; fields that a test does not mention have defaults. */

export const itemOf = (code: string, changes: Partial<RulebookItem> = {}): RulebookItem => ({
  code,
  title: `Item ${code}`,
  category: 'reception',
  kind: 'behaviour',
  direction: 'award',
  points: { from: 3, to: 10 },
  roles: [],
  evidenceNeeded: false,
  regulation: null,
  ...changes,
});

export const resolutionOf = (changes: Partial<Resolution> = {}): Resolution => ({
  heldOn: '2025-03-01',
  entitled: 9,
  present: 7,
  votesFor: 5,
  votesAgainst: 1,
  ...changes,
});

export const drafted = (editionId: string, basedOn: string | null = null): EditionDrafted => ({
  type: 'EditionDrafted',
  data: { editionId, title: `Edition ${editionId}`, basedOn, personal: { digestKey: 'a secret' } },
});

export const itemPut = (editionId: string, item: RulebookItem): ItemPut => ({
  type: 'ItemPut',
  data: { editionId, item },
});

export const itemRemoved = (editionId: string, code: string): ItemRemoved => ({
  type: 'ItemRemoved',
  data: { editionId, code },
});

export const opened = (editionId: string, until?: string): EditionOpenedForComment => ({
  type: 'EditionOpenedForComment',
  data: until === undefined ? { editionId } : { editionId, until },
});

export const returned = (editionId: string): EditionReturnedToDraft => ({
  type: 'EditionReturnedToDraft',
  data: { editionId },
});

export const commented = (editionId: string, text: string, code?: string): EditionCommented => ({
  type: 'EditionCommented',
  data: { editionId, ...(code === undefined ? {} : { code }), personal: { text } },
});

export const answered = (editionId: string, number: number, taken: boolean): CommentAnswered => ({
  type: 'CommentAnswered',
  data: { editionId, number, taken, personal: { text: `Answer to ${number}` } },
});

export const adopted = (
  editionId: string,
  inForceFrom: string,
  resolution = resolutionOf(),
): EditionAdopted => ({ type: 'EditionAdopted', data: { editionId, inForceFrom, resolution } });

export const withdrawn = (editionId: string): EditionWithdrawn => ({
  type: 'EditionWithdrawn',
  data: { editionId },
});
