import { ServiceProblem, type CommandFields } from '../../../../clients/typescript/src/index.js';

export const FATES = ['drop', 'keep'] as const;

/** An entry that may stand under both numbers counts once, or twice. */
export type Fate = (typeof FATES)[number];
export type Fates = ReadonlyMap<string, Fate>;

/** The doubles that the service asks about come to those that are known, and count once unless somebody says otherwise. */
export function withDoublesIn(error: unknown, fates: Fates): Fates {
  if (!(error instanceof ServiceProblem) || error.code !== 'persons.doubles') return fates;
  const { entries } = error.parameters;
  const asked = Array.isArray(entries) ? entries : [];
  return new Map([...asked.map((entryId) => [entryId, 'drop'] as const), ...fates]);
}

/** As the command takes them; nothing where nothing was asked. */
export const sentAs = (fates: Fates): Pick<CommandFields<'join-persons'>, 'doubles'> =>
  fates.size === 0 ? {} : { doubles: [...fates].map(([entryId, as]) => ({ entryId, as })) };
