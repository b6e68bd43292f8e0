/** How far a channel has come: a storage format, see src/contexts/employees/domain/events.ts. */
export const DELIVERIES_STREAM_PREFIX = 'deliveries-';
export const deliveriesStream = (channel: string): string => `${DELIVERIES_STREAM_PREFIX}${channel}`;

export const CHANNELS = ['mail', 'wecom', 'dingtalk', 'feishu'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Every notice up to a place in the log is in the outbox of the channel, or was for nobody there. */
export interface DeliveredUpTo {
  readonly type: 'DeliveredUpTo';
  readonly data: { readonly channel: Channel; /** A decimal string. */ readonly position: string };
}
