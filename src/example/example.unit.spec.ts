import { describe, expect, it } from '@jest/globals';
import { localDateOf } from '../kernel/natural-month.js';
import { exampleOf, WHOLE, type Example } from './example.js';

const timeZone = 'Asia/Shanghai';
/** A Thursday at noon. */
const now = new Date('2026-10-15T12:00:00+08:00');
const at = (instant: Date, language: 'zh' | 'en' = 'zh'): Example =>
  exampleOf({ now: instant, timeZone, language, ...WHOLE });

describe('the example', () => {
  const example = at(now);
  const days = example.year.map(({ recordedAt }) => localDateOf(new Date(recordedAt), timeZone));
  const entries = example.year.filter(({ command }) => command !== 'CloseMonth');

  it('is the same whenever it is made of the same instant', () => {
    expect(at(now)).toEqual(example);
  });

  it('has seventy people with names of their own, in offices that are opened before', () => {
    const names = new Set(example.people.map(({ name }) => name));
    expect(names.size).toBe(70);
    const opened = example.staff.flatMap(({ officeId, command }) =>
      command === 'OpenOffice' ? [officeId] : [],
    );
    expect(new Set(example.people.map(({ officeId }) => officeId))).toEqual(new Set(opened));
    expect(at(now, 'en').people[0]!.name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
  });

  it('is a year and the days of this month up to now, in the order of recording', () => {
    expect([days[0]!.slice(0, 7), days.at(-1)]).toEqual(['2025-10', '2026-10-15']);
    expect(days).toEqual([...days].sort());
    expect(example.year.filter(({ recordedAt }) => new Date(recordedAt) > now)).toEqual([]);
    expect(new Set(entries.map(({ occurredOn }) => occurredOn!.slice(0, 7))).size).toBe(13);
  });

  it('closes each month that is over for longer than the days of grace', () => {
    const closed = (instant: string): unknown[] =>
      at(new Date(instant)).year.flatMap(({ command, month }) => (command === 'CloseMonth' ? [month] : []));
    expect(closed('2026-10-15T12:00:00+08:00')).toHaveLength(12);
    expect(closed('2026-10-15T12:00:00+08:00').at(-1)).toBe('2026-09');
    expect(closed('2026-10-02T12:00:00+08:00').at(-1)).toBe('2026-08');
  });

  it('gives an account to whoever is second this month', () => {
    const scores = new Map<string, number>();
    for (const { command, employeeId = '', points = 0, occurredOn } of entries)
      if (occurredOn!.startsWith('2026-10'))
        scores.set(
          employeeId,
          (scores.get(employeeId) ?? 0) + (command === 'AwardPoints' ? points : -points),
        );
    const better = [...scores.values()].filter((score) => score > scores.get(example.nearTheTop.employeeId)!);
    expect(better.length).toBeLessThanOrEqual(1);
  });

  it('can be made in the first minutes of a month', () => {
    const early = at(new Date('2026-10-01T00:01:00+08:00'));
    expect(early.year.at(-1)!.occurredOn).toBe('2026-09-30');
  });
});
