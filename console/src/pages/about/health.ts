export const KEPT_PARTS = ['log', 'keys', 'vault'] as const;
type KeptPart = (typeof KEPT_PARTS)[number];

export interface Part {
  readonly state: 'up' | 'down';
}

export interface Health {
  readonly status: 'ready' | 'degraded' | 'not-ready';
  readonly reasons: readonly string[];
  readonly eventStore: Part;
  readonly database: Part;
  readonly access?: Part;
  readonly jobs?: Part;
  /** When each part was last kept, where the log is in the service's own data directory. */
  readonly kept?: Readonly<Record<KeptPart, string | null>>;
  readonly projections: readonly { readonly state: string }[];
  /** The time of the service's clock; undefined where it did not say. */
  readonly at?: string;
}

export type PartName = 'log' | 'database' | 'access' | 'jobs' | 'models';

/** The state of each part, in the order in which people ask for it; parts that run elsewhere are left out. */
export function wordsOf(health: Health): readonly { readonly part: PartName; readonly isWell: boolean }[] {
  const { eventStore, database, access, jobs, projections } = health;
  const parts: readonly [PartName, Part | undefined][] = [
    ['log', eventStore],
    ['database', database],
    ['access', access],
    ['jobs', jobs],
  ];
  return [
    ...parts.flatMap(([part, known]) =>
      known === undefined ? [] : [{ part, isWell: known.state === 'up' }],
    ),
    { part: 'models', isWell: projections.every(({ state }) => state === 'live' || state === 'catching-up') },
  ];
}

/** A service that is not ready still reports its state, and its time. */
export async function readHealth({ signal }: { readonly signal: AbortSignal }): Promise<Health> {
  const response = await fetch('/health/ready', { signal });
  const date = response.headers.get('date');
  const health = (await response.json()) as Health;
  return date === null ? health : { ...health, at: new Date(date).toISOString() };
}
