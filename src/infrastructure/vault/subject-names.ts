/** The first key of a subject has its name; no id has the sign that parts it from the number of a later one. */
export const nameOf = (base: string, generation: number): string =>
  generation === 1 ? base : `${base}#${generation}`;

export function partsOf(subject: string): { readonly base: string; readonly generation: number } {
  const at = subject.lastIndexOf('#');
  if (at < 0) return { base: subject, generation: 1 };
  return { base: subject.slice(0, at), generation: Number(subject.slice(at + 1)) };
}

/** The stream or the person that a key is of, whichever of their keys it is. */
export const baseOf = (subject: string): string => partsOf(subject).base;
