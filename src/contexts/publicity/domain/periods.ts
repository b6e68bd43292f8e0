/** A month, a year, or a longer period: the rules say which of them exist. */
export const PERIOD = /^\d{4}(-(\d{2}|Q[1-4]|H[12]))?$/;
export const isPeriod = (value: unknown): boolean => typeof value === 'string' && PERIOD.test(value);
