import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Tickets } from '../contexts/lotteries/domain/events.js';
import { commitmentOf, drawKey, drawn, lotteryFaults, ticketsRoot, type LotteryToCheck } from './lottery.js';
import { toHex } from './platform.js';

// The example of the practice.
const SEEDS = ['11'.repeat(32), '22'.repeat(32)] as const;
const ROWS: readonly Tickets[] = [
  { employeeId: 'E0001', tickets: 3 },
  { employeeId: 'E0002', tickets: 1 },
  { employeeId: 'E0003', tickets: 5 },
  { employeeId: 'E0004', tickets: 1 },
];
const DRAW = { rows: ROWS, seeds: SEEDS, value: '4001.56', prizes: [{ prize: 'bicycle', count: 3 }] };
const LOTTERY: LotteryToCheck = {
  ...DRAW,
  commitments: [commitmentOf(SEEDS[0]), commitmentOf(SEEDS[1])],
  root: ticketsRoot(ROWS),
  winners: drawn(DRAW),
};

describe('a lottery', () => {
  it('is drawn from the tickets, both seeds and the public value', () => {
    expect(SEEDS.map(commitmentOf).map((hash) => hash.slice(0, 8))).toEqual(['83be19d6', '2475b760']);
    expect(ticketsRoot(ROWS)).toBe('0e3ad6ebebbeaac45877413eae7cdf5fe44fccaeb49efca577285efc8a56e380');
    expect(toHex(drawKey(DRAW))).toBe('0b2130968f203b94d1ad453012c7976d4b1f605f22ea52897475240189cbd380');
    expect(drawn(DRAW).map(({ employeeId }) => employeeId)).toEqual(['E0001', 'E0003', 'E0004']);
  });

  it('draws each at most once, prize by prize, and no more than there are', () => {
    const prizes = [
      { prize: 'bicycle', count: 1 },
      { prize: 'book', count: 9 },
    ];
    const winners = drawn({ ...DRAW, prizes });
    expect(winners.map(({ prize }) => prize)).toEqual(['bicycle', 'book', 'book', 'book']);
    expect(new Set(winners.map(({ employeeId }) => employeeId)).size).toBe(4);
    expect(drawn({ ...DRAW, rows: [{ employeeId: 'E0001', tickets: 0 }] })).toEqual([]);
  });

  it('takes its numbers from HMAC-SHA256 of a counter', () => {
    const counter = Buffer.alloc(8);
    const first = createHmac('sha256', drawKey(DRAW)).update(counter).digest().readBigUInt64BE();
    const winner = [...ROWS].flatMap(({ employeeId, tickets }) => Array<string>(tickets).fill(employeeId));
    expect(drawn(DRAW)[0]?.employeeId).toBe(winner[Number(first % 10n)]);
  });

  it('is fair to tickets', () => {
    const rows = [
      { employeeId: 'E1', tickets: 3 },
      { employeeId: 'E2', tickets: 1 },
    ];
    const draws = Array.from({ length: 4_000 }, (_, no) =>
      drawn({ ...DRAW, rows, value: String(no), prizes: [{ prize: 'p', count: 1 }] }),
    );
    const share = draws.filter(([winner]) => winner?.employeeId === 'E1').length / draws.length;
    expect(share).toBeGreaterThan(0.72);
    expect(share).toBeLessThan(0.78);
  });

  it('is found out where anything in it is otherwise', () => {
    expect(lotteryFaults(LOTTERY)).toEqual([]);
    const changes: [Partial<LotteryToCheck>, string][] = [
      [{ seeds: [SEEDS[0], SEEDS[0]] }, 'commitment'],
      [{ rows: ROWS.slice(1) }, 'root'],
      [{ rows: ROWS.toReversed(), root: ticketsRoot(ROWS.toReversed()) }, 'order'],
      [{ value: '4001.57' }, 'winners'],
      [{ winners: LOTTERY.winners.toReversed() }, 'winners'],
    ];
    for (const [change, fault] of changes) expect(lotteryFaults({ ...LOTTERY, ...change })).toContain(fault);
  });

  it('has winners among those with tickets alone, whoever takes part', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 8 }), fc.nat(10), fc.string(), (tickets, count, value) => {
        const rows = tickets.map((number, at) => ({ employeeId: `E${at}`, tickets: number }));
        const winners = drawn({ ...DRAW, rows, value, prizes: [{ prize: 'p', count }] });
        const those = new Set(rows.filter((row) => row.tickets > 0).map(({ employeeId }) => employeeId));
        return (
          winners.length === Math.min(count, those.size) && winners.every((one) => those.has(one.employeeId))
        );
      }),
    );
  });
});
