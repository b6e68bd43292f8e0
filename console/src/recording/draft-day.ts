import type { components } from '../../../clients/typescript/src/index.js';
import type { SentFile } from './sent-file.js';

export type Person = Pick<components['schemas']['EmployeeView'], 'employeeId' | 'name' | 'officeId'>;

/** An entry that is typed and not posted yet. Its ids are made once, so that posting it twice records it once. */
export interface Draft {
  readonly id: string;
  readonly direction: 'award' | 'deduct';
  readonly people: readonly Person[];
  /** Instead of people: everybody whom this office has on that day. */
  readonly officeId: string | null;
  /** Who has lent the authority; null: the sender's own. Older drafts do not have this field. */
  readonly authorityOf?: string | null;
  readonly itemCode: string;
  readonly kind: 'fixed' | 'behaviour';
  readonly points: number | '';
  readonly occurredOn: string;
  /** The day on which somebody last looked at the date. Older drafts do not have this field. */
  readonly datedOn?: string;
  readonly reason: string;
  /** Evidence that the service has. Older drafts do not have this field. */
  readonly files?: readonly SentFile[];
  readonly link: string;
  readonly sha256: string;
}

/** Whether nothing was typed, except perhaps the date. */
const isEmpty = ({ people, officeId, itemCode, points, reason, files = [], link, sha256 }: Draft): boolean =>
  people.length === 0 &&
  files.length === 0 &&
  officeId === null &&
  [itemCode, points, reason, link, sha256].every((typed) => typed === '');

const datedOn = ({ datedOn: day, occurredOn }: Draft): string => day ?? occurredOn;

/** The draft as it is opened on a day: an empty one takes that day, whatever the last entry had. */
export const onDay = (draft: Draft, today: string): Draft =>
  isEmpty(draft) && datedOn(draft) !== today ? { ...draft, occurredOn: today, datedOn: today } : draft;

export const changed = (draft: Draft, changes: Partial<Draft>, today: string): Draft => ({
  ...draft,
  ...changes,
  ...('occurredOn' in changes ? { datedOn: today } : {}),
});

/** The earlier day of a draft, if nobody has looked at the date since. */
export const earlierDay = (draft: Draft, today: string): string | undefined =>
  !isEmpty(draft) && datedOn(draft) < today && draft.occurredOn < today ? datedOn(draft) : undefined;
