export type Values = Readonly<Record<string, string | number>>;

/** Nothing has no sign, whatever it was reckoned from. */
export const withoutMinusZero = (values: Values = {}): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === 0 ? 0 : value]));
