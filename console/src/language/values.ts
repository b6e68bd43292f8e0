export type Values = Readonly<Record<string, string | number>>;

/** Zero has no sign, even if it is computed as -0. */
export const withoutMinusZero = (values: Values = {}): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === 0 ? 0 : value]));
