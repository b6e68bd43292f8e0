/** Whether the service would accept the id, as far as it is typed. */
export const isId = (text: string): boolean => /^[A-Za-z0-9._-]*$/.test(text.trim());

/** Whether the service would accept the name, as far as it is typed: any script, single spaces inside. */
export const isCategory = (text: string): boolean =>
  /^(?:[\p{L}\p{M}\p{Nd}._-]+(?: [\p{L}\p{M}\p{Nd}._-]+)*)?$/u.test(text.trim());

/** A suggested id: the letters of the name that an id may have, or else a word and the next number. */
export function suggestedId(name: string, word: string, taken: readonly string[]): string {
  const known = new Set(taken);
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
  const isLatin = /[a-z]/.test(letters) && !/[^\p{Script=Latin}\p{M}\p{N}\p{P}\p{S}\s]/u.test(name);
  if (isLatin && !known.has(letters)) return letters;
  const stem = isLatin ? letters : word;
  let number = isLatin ? 2 : 1;
  while (known.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
