/** The fixed points that follow from a fact. */
export const granted = ({
  grants,
}: {
  readonly grants: readonly { readonly points: number; readonly reversed: boolean }[];
}): number => grants.filter(({ reversed }) => !reversed).reduce((sum, { points }) => sum + points, 0);

/** The label of a single fact; the list has another title. */
export const labelOf = (attribute: 'education' | 'title' | 'post' | 'service') =>
  attribute === 'title' ? 'facts.title-of' : (`facts.${attribute}` as const);
