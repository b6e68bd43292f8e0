import type { SettingName } from './setting-names.js';

/** The reason why the service cannot start, in one line for the person who starts it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

export const unreachable = (variable: SettingName, error: unknown): CannotStart =>
  new CannotStart(`${variable}: nothing answers there as it should: ${messageOf(error)}`, { cause: error });

/** The message in one line; where there are several errors at once, as for a host with several addresses, the first. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split('\n', 1)[0] ?? text;
}
