import { randomUUID } from 'node:crypto';
import {
  type AllStreamSubscription,
  type AppendResult,
  binaryEvent,
  type EventData,
  jsonEvent,
  type ResolvedEvent,
  type StreamSubscription,
} from '@eventstore/db-client';

export const freshName = (prefix: string): string => `${prefix}-${randomUUID()}`;

/** An event with a fresh id that carries its number, and a payload of this many meaningless bytes. */
export function numbered(number: number, type = 'numbered', bytesBeside = 0): EventData {
  return jsonEvent({ type, data: { number, ...(bytesBeside > 0 && { beside: 'x'.repeat(bytesBeside) }) } });
}

export function bytes(size: number): EventData {
  return binaryEvent({ type: 'bytes', data: Buffer.alloc(size, size % 251) });
}

export function numberOf({ event }: ResolvedEvent): number {
  return (event?.data as { number: number }).number;
}

export function positionOf(result: AppendResult): bigint {
  if (!result.position) throw new Error('the append has no position');
  return result.position.commit;
}

/** The next events of a subscription, as many as asked for; the subscription stays open. */
export async function take(
  subscription: StreamSubscription | AllStreamSubscription,
  count: number,
): Promise<ResolvedEvent[]> {
  const taken: ResolvedEvent[] = [];
  if (count === 0) return taken;
  return await new Promise((resolve, reject) => {
    const onData = (event: ResolvedEvent): void => {
      taken.push(event);
      if (taken.length < count) return;
      subscription.pause();
      subscription.off('data', onData);
      resolve(taken);
    };
    subscription.on('error', reject);
    subscription.on('data', onData);
    subscription.resume();
  });
}
