import type { CommandName } from '../../../../clients/typescript/src/index.js';
import { useSending } from '../../parts/useSending.js';
import { pointbook } from '../../service/service.js';

/** Sends a command about the months, and waits until the page shows its effect. */
export const useSendingToMonths = <Name extends CommandName>(name: Name) =>
  useSending(name, {
    seenAt: (minPosition) => pointbook.read('/v1/months', { query: { limit: 1, minPosition } }),
  });
