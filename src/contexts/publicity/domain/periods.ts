/** A month, a year, or a longer period: which of them there are, the rules say. */
export const PERIOD = /^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$/;
export const isPeriod = (value: unknown): boolean => typeof value === 'string' && PERIOD.test(value);
