import type { ExportedEvent } from './exported-event.js';

/** Who declared something of the log at the machine, when and why. */
interface Said {
  readonly recordedAt: string;
  readonly by: string;
  readonly reason: string;
}

/** An event of which something was declared: no finding, and named each time. */
export interface Declared extends Said {
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
}

/** @param event the declaration */
export function saidIn({ data, metadata }: Pick<ExportedEvent, 'data' | 'metadata'>): Said {
  const { recordedAt = '' } = metadata as { readonly recordedAt?: string };
  const { by, reason } = (data as { readonly personal: Omit<Said, 'recordedAt'> }).personal;
  return { recordedAt, by, reason };
}
