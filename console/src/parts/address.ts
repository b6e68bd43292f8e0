/** The address with these parts in the place of theirs; an empty one is left out, and all else stays as it is. */
export function withParts(
  address: URLSearchParams,
  parts: Readonly<Record<string, string>>,
): URLSearchParams {
  const changed = new URLSearchParams(address);
  for (const [name, text] of Object.entries(parts))
    if (text === '') changed.delete(name);
    else changed.set(name, text);
  return changed;
}
