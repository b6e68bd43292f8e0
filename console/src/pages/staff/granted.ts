/** The fixed points that stand by a fact. */
export const granted = ({
  grants,
}: {
  readonly grants: readonly { readonly points: number; readonly reversed: boolean }[];
}): number => grants.filter(({ reversed }) => !reversed).reduce((sum, { points }) => sum + points, 0);

/** What a fact is about; its title is another one than that of the list. */
export const labelOf = (attribute: 'education' | 'title' | 'post' | 'service') =>
  attribute === 'title' ? 'facts.title-of' : (`facts.${attribute}` as const);
