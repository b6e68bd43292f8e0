import { describe, expect, it } from '@jest/globals';
import { sorted } from '../../console/src/pages/seals/findings.js';
import type { Finding, FindingCode } from '../../src/proofs/finding.js';

const at = (code: FindingCode, stream: string, revision: number): Finding => ({
  code,
  at: { stream, revision, position: '1' },
  detail: '',
});
const ofAll = (code: FindingCode): Finding => ({ code, at: null, detail: '' });

describe('what a verification has found', () => {
  it('is told once where one event was changed; heads, seals and receipts behind it follow', () => {
    const changed = at('event.changed', 'employee-1', 3);
    const follows = [
      at('head.other-log', 'log', 7),
      at('seal.other-content', 'seals', 1),
      at('seal.other-content', 'seals', 2),
      ofAll('receipt.not-in-log'),
    ];
    expect(sorted([changed, ...follows])).toEqual({ causes: [changed], consequences: follows });
  });

  it('is told of each event that was changed, in one stream or in several', () => {
    const changed = [
      at('event.changed', 'employee-1', 1),
      at('event.changed', 'employee-1', 9),
      at('event.missing', 'employee-2', 4),
    ];
    expect(sorted(changed)).toEqual({ causes: changed, consequences: [] });
  });

  it('is told of keys and signatures beside it: they are faults of their own', () => {
    const found = [
      at('event.changed', 'employee-1', 1),
      at('signature.wrong', 'log', 5),
      at('key.wrong', 'log', 6),
      ofAll('key.not-trusted'),
    ];
    expect(sorted(found)).toEqual({ causes: found, consequences: [] });
  });

  it('is one thing where an event stands further behind: it is first missed where it stood', () => {
    const missed = at('event.missing', 'employee-1', 2);
    const moved = at('event.out-of-order', 'employee-1', 1);
    const again = at('event.out-of-order', 'employee-1', 1);
    expect(sorted([missed, moved, again])).toEqual({ causes: [moved], consequences: [missed, again] });
  });

  it('is what is truly missing, also where another event of the stream has moved', () => {
    const moved = at('event.out-of-order', 'employee-1', 5);
    const missing = at('event.missing', 'employee-1', 2);
    expect(sorted([missing, moved]).causes).toEqual([missing, moved]);
  });

  it('is the first head, seal and receipt where the log was written anew as a whole', () => {
    const [head, seal] = [at('head.other-log', 'log', 7), at('seal.other-content', 'seals', 1)];
    const more = [at('head.other-log', 'log', 9), at('seal.other-content', 'seals', 2)];
    expect(sorted([head, seal, ...more])).toEqual({ causes: [head, seal], consequences: more });
  });
});
