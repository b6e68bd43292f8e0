import type { Answer, Append } from './append.js';
import type { Writer } from './writer.js';

/** The writing side for those who append: the same, whichever writer does it, and while there is none. */
export class Writing {
  private writer: Writer | undefined;
  private why = '';

  begin(writer: Writer): void {
    this.writer = writer;
  }

  /** Nothing can be written until another writer begins. */
  end(writer: Writer, why: string): void {
    this.writer = undefined;
    this.why = why;
    writer.abandon(why);
  }

  /** The reason why nothing can be written may change. */
  stillEnded(why: string): void {
    this.why = why;
  }

  /** Calls back exactly once; `deadlineMs` on the clock of Date.now(). While nothing can be written, at once. */
  submit(append: Append, deadlineMs: number, settle: (answer: Answer) => void): void {
    if (this.writer) this.writer.submit(append, deadlineMs, settle);
    else settle({ kind: 'timeout', why: this.why });
  }

  get isFull(): boolean {
    return this.writer?.isFull ?? false;
  }

  /** Calls back when there is room again; only where the queue is full. */
  onDrained(callback: () => void): void {
    this.writer?.onDrained(callback);
  }

  /** Finishes what is queued, then takes no more. */
  async close(): Promise<void> {
    await this.writer?.close();
  }
}
