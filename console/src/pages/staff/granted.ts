/** The fixed points that follow from a fact. */
export const granted = ({
  grants,
}: {
  readonly grants: readonly { readonly points: number; readonly reversed: boolean }[];
}): number => grants.filter(({ reversed }) => !reversed).reduce((sum, { points }) => sum + points, 0);
