import type { Contact } from './events.js';

/** How to reach somebody who has said nothing: in no way. */
export const NO_CONTACT: Contact = {
  ...{ email: null, wecom: null, dingtalk: null, feishu: null },
  ...{ digest: 'each', mute: [], language: 'zh' },
};

/** Looks up how people want to be reached. */
export abstract class ContactBook {
  /** Those who have said something. @throws DatabaseUnavailable */
  abstract of(employeeIds: readonly string[]): Promise<ReadonlyMap<string, Contact>>;

  /** Those who are told by mail, by their ids, after one. @throws DatabaseUnavailable */
  abstract withMail(after: string, limit: number): Promise<ReadonlyMap<string, Contact>>;
}
