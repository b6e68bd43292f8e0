/** An item, as an entry names the one by which it was judged. */
export interface ItemOfEdition {
  readonly editionId: string;
  readonly code: string;
}

export const keyOfItem = ({ editionId, code }: ItemOfEdition): string => `${editionId} ${code}`;
