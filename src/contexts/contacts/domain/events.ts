import type { NoticeKind } from '../../notices/domain/kinds.js';

/** How to reach somebody outside of the console: a storage format, see src/contexts/employees/domain/events.ts. */
export const CONTACT_STREAM_PREFIX = 'contact-of-';
export const contactStream = (employeeId: string): string => `${CONTACT_STREAM_PREFIX}${employeeId}`;

/** each: as it comes; daily, weekly: together. */
export const DIGESTS = ['each', 'daily', 'weekly'] as const;
export type Digest = (typeof DIGESTS)[number];

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Contact {
  readonly email: string | null;
  readonly wecom: string | null;
  readonly dingtalk: string | null;
  readonly feishu: string | null;
  readonly digest: Digest;
  /** The kinds of notices that are sent nowhere, and that the inbox leaves out where it may. */
  readonly mute: readonly NoticeKind[];
  readonly language: Language;
}

/** The whole of it anew. */
export interface ContactSet {
  readonly type: 'ContactSet';
  readonly data: {
    readonly employeeId: string;
    readonly personal: Contact & {
      /** Random, made with the very first one; keys the digests of commands. */
      readonly digestKey: string;
    };
  };
}
