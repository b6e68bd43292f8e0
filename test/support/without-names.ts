/** An answer without the names that were put beside its ids as it went out, for what compares it with what has none. */
export function withoutNames(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(withoutNames);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer)
      .filter(([property]) => !PUT_IN.test(property))
      .map(([property, value]) => [property, withoutNames(value)]),
  );
}

/** What an id of an office or a principal is called, by the property with the id. */
const PUT_IN = /^(office|\w+By|by)Names?$/;
