import type { ProjectionStatus } from '../../../projections/runtime/health.js';

/** How long a read model may be behind without a step, as in the middle of a large batch. */
const STANDS_AFTER_MS = 30_000;

interface LogPosition {
  readonly position: string | null;
  readonly sinceMs: number;
}

/** Finds the read models that are behind and do not move, whatever their processes say of them. */
export class Standstill {
  private readonly places = new Map<string, LogPosition>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The read models that are behind and were found at the same place all the time. */
  among(projections: readonly ProjectionStatus[]): readonly ProjectionStatus[] {
    return projections.filter((projection) => this.stands(projection));
  }

  private stands({ name, version, position, behind }: ProjectionStatus): boolean {
    const key = `${name} ${version}`;
    if (behind === '0') {
      this.places.delete(key);
      return false;
    }
    const before = this.places.get(key);
    if (before?.position === position) return this.now() - before.sinceMs > STANDS_AFTER_MS;
    this.places.set(key, { position, sinceMs: this.now() });
    return false;
  }
}
