import type { CutLine } from './exported-event.js';

/** Finds the streams that are cut at the end of the log: they do not give their events any more, though the log has them. */
export class CutCheck {
  private readonly cuts = new Map<string, CutLine>();

  get all(): readonly CutLine[] {
    return [...this.cuts.values()];
  }

  take(line: CutLine): void {
    if (line.cut !== 'whole') this.cuts.set(line.stream, line);
    else if (this.cuts.get(line.stream)?.cut === 'truncated') this.cuts.delete(line.stream);
  }
}
