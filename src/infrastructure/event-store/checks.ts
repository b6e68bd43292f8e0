/** Checks a stored field. */
export type Check = (value: unknown) => boolean;
/** The fields of an object, each with its check; more fields than these are no fault, fewer are. */
export type Shape = Readonly<Record<string, Check>>;

export const text: Check = (value) => typeof value === 'string';
export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
export const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
export const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const oneOf =
  (choices: readonly string[]): Check =>
  (value) =>
    choices.includes(value as string);
export const yesOrNo: Check = (value) => typeof value === 'boolean';
export const integer: Check = (value) => Number.isSafeInteger(value);
export const positive: Check = (value) => Number.isSafeInteger(value) && (value as number) > 0;
export const date: Check = (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
export const month: Check = (value) => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value);
export const object =
  (shape: Shape): Check =>
  (value) =>
    faultIn(value, shape) === undefined;

/** The first field that does not fit, or undefined. */
export function faultIn(value: unknown, shape: Shape): string | undefined {
  if (typeof value !== 'object' || value === null) return 'the whole';
  const fields = value as Record<string, unknown>;
  for (const [field, check] of Object.entries(shape)) if (!check(fields[field])) return field;
  return undefined;
}
