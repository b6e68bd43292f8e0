/** The rules by which months are counted: 2 from the first event on that rules 1 do not know. */
export type Rules = 1 | 2;

/** The kinds of event that rules 1 do not know, and that change who is on a board, or what counts. */
const OF_RULES_2: ReadonlySet<string> = new Set([
  'BookBegun',
  'OpeningRecorded',
  'JoiningCorrected',
  'DepartureUndone',
  'RegistrationUndone',
  'TransferUndone',
  'PersonsJoined',
]);

/** The rules by which the events after an event are counted. */
export const rulesAfter = (rules: Rules, { type }: { readonly type: string }): Rules =>
  OF_RULES_2.has(type) ? 2 : rules;
