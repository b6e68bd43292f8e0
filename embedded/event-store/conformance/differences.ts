import type { Scenario } from './scenario.js';

/** Each place where an answer is not the recorded one, in a line. */
export function differences(scenario: Scenario, answers: readonly unknown[]): string[] {
  return scenario.steps.flatMap((step, index) =>
    differ(step.answer ?? null, answers[index] ?? null, 'answer').map(
      (difference) => `${scenario.name}: step ${index + 1} (${step.op}): ${difference}`,
    ),
  );
}

function differ(recorded: unknown, played: unknown, path: string): string[] {
  if (Object.is(recorded, played)) return [];
  // Where EventStoreDB says that it does not know what went wrong, the request was wrong.
  if (recorded === 'UNKNOWN' && played === 'INVALID_ARGUMENT') return [];
  if (!isObject(recorded) || !isObject(played)) {
    return [`${path}: recorded ${JSON.stringify(recorded)}, got ${JSON.stringify(played)}`];
  }
  const keys = new Set([...Object.keys(recorded), ...Object.keys(played)]);
  return [...keys].flatMap((key) => differ(recorded[key], played[key], `${path}.${key}`));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
