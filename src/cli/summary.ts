import type { BulkAnswer } from '../../clients/typescript/src/index.js';

/** Lines at fault that are shown one by one; of the rest only the number. */
const MAX_SHOWN = 20;

/** Counts the results of a file's lines. */
export class Summary {
  private readonly byStatus = new Map<string, number>();
  private readonly rejectedByCode = new Map<string, number>();
  private readonly faults: string[] = [];
  answered = 0;

  add(answer: BulkAnswer): void {
    if (answer.status !== 'failed') this.answered = answer.line;
    count(this.byStatus, answer.status);
    if (answer.status === 'rejected') count(this.rejectedByCode, answer.code ?? 'without a code');
    if (answer.status !== 'invalid' && answer.status !== 'failed') return;
    if (this.faults.length < MAX_SHOWN)
      this.faults.push(`line ${answer.line}: ${answer.detail ?? answer.code ?? ''}`);
  }

  get allValid(): boolean {
    return this.of('invalid') === 0 && this.of('failed') === 0;
  }

  counts(): string {
    return [...this.byStatus].map(([status, number]) => `${number} ${status}`).join(', ');
  }

  /** Some lines for the person who sent the file. */
  text(): string {
    const lines = [`${this.answered} lines: ${this.counts() || 'none'}`];
    for (const [code, number] of [...this.rejectedByCode].sort(([, a], [, b]) => b - a)) {
      lines.push(`  rejected ${code}: ${number}`);
    }
    lines.push(...this.faults);
    const hidden = this.of('invalid') + this.of('failed') - this.faults.length;
    if (hidden > 0) lines.push(`… and ${hidden} more`);
    return `${lines.join('\n')}\n`;
  }

  private of(status: BulkAnswer['status']): number {
    return this.byStatus.get(status) ?? 0;
  }
}

const count = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
