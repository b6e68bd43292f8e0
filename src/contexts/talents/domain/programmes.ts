import type { LocalDate } from '../../../kernel/natural-month.js';
import { accepted, rejected, type Decider, type Decision, type Rejection } from '../../../kernel/decision.js';
import type { ProgrammeSet } from './events.js';

/** The versions of each programme, by its id, in the order of their days. */
export type Programmes = ReadonlyMap<string, readonly ProgrammeSet['data'][]>;

export interface SetProgramme extends Readonly<ProgrammeSet['data']> {
  readonly type: 'SetProgramme';
}

export interface ProgrammesContext {
  /** The last day for which recording may no longer change anything; see docs/decisions/0012. */
  readonly settledUntil: LocalDate;
}

export const programmesDecider: Decider<Programmes, SetProgramme, ProgrammeSet, ProgrammesContext> = {
  initialState: () => new Map(),
  evolve: (programmes, { data }) =>
    new Map(programmes).set(data.programmeId, [...(programmes.get(data.programmeId) ?? []), data]),
  decide,
  digestKey: () => '',
};

function decide(
  programmes: Programmes,
  { type: _, ...data }: SetProgramme,
  { settledUntil }: ProgrammesContext,
): Decision<ProgrammeSet> {
  const { programmeId, inForceFrom } = data;
  const fault = faultOfTerms(data);
  if (fault !== undefined) return fault;
  const last = programmes.get(programmeId)?.at(-1);
  if (last !== undefined && inForceFrom <= last.inForceFrom)
    return rejected(
      'programme.out-of-order',
      `${inForceFrom} must be later than ${last.inForceFrom}, from when the version before is in force.`,
    );
  if (inForceFrom <= settledUntil)
    return rejected(
      'programme.in-force-too-early',
      `${inForceFrom} must be later than ${settledUntil}: a programme is set for days yet to begin.`,
    );
  return accepted({ type: 'ProgrammeSet', data });
}

function faultOfTerms({ board, atLeast, months }: ProgrammeSet['data']): Rejection | undefined {
  if (board === 'office' && atLeast === null)
    return rejected(
      'programme.unfit',
      'Ranks of several offices do not add up: on boards of offices it takes atLeast.',
      { why: 'boards-of-offices' },
    );
  if (atLeast !== null && atLeast > months)
    return rejected('programme.unfit', `atLeast is ${atLeast}, and there are ${months} months.`, {
      why: 'at-least',
      atLeast,
      months,
    });
  return undefined;
}

/** The version of a programme on a day, counted from 1. */
export interface Version {
  readonly version: number;
  readonly programme: ProgrammeSet['data'];
}

export function versionOn(programmes: Programmes, programmeId: string, day: LocalDate): Version | undefined {
  const versions = programmes.get(programmeId) ?? [];
  const at = versions.findLastIndex(({ inForceFrom }) => inForceFrom <= day);
  const programme = versions[at];
  return programme && { version: at + 1, programme };
}
