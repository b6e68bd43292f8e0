import { describe, expect, it } from '@jest/globals';
import { meantBy, nameKey } from './names.js';

describe('names', () => {
  it.each([
    ['古丽·买买提', '古丽•买买提', '古丽・买买提', '古丽‧买买提', '古丽･买买提', '古丽 买买提', '古丽买买提'],
    ['赵云', ' 赵  云\u3000', '赵\u3000云', '赵\u00a0云', '赵\u200b云'],
    ['Zoë Müller', 'Zoe\u0308 Mu\u0308ller', 'zoe muller', 'ZOË MÜLLER', 'Ｚｏë　Müller'],
    ["D'Arcy Kay", 'D’Arcy Kay', 'DʼArcy Kay', 'd`arcy-kay', 'DArcy Kay'],
    ['İpek Işık', 'ipek isik'],
    ['Straße', 'STRASSE', 'Strasse'],
  ])('are the same however they are typed: %s', (...ways) => {
    expect(new Set(ways.map(nameKey)).size).toBe(1);
  });

  it.each([
    ['李明', '李明华'],
    ['が', 'か'],
    ['★', '☆'],
    ['क', 'कि'],
  ])('are others: %s and %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe('who is meant by a name on a day', () => {
  const stay = (joinedOn: string, leftOn: string | null = null, name = '鲁肃') => ({
    name,
    joinedOn,
    leftOn,
  });
  const person = (employeeId: string, ...employments: ReturnType<typeof stay>[]) => ({
    employeeId,
    employments,
  });
  const meant = (name: string, day: string | undefined, ...people: ReturnType<typeof person>[]): string[] =>
    meantBy(name, day, people).map(({ employeeId }) => employeeId);

  const stayed = person('A', stay('2024-01-01'));
  const gone = person('B', stay('2024-01-01', '2025-06-30'));
  const newcomer = person('C', stay('2025-07-01'));

  it('are both who bore it then, though one has left since', () => {
    expect(meant('鲁肃', '2025-06-30', stayed, gone)).toEqual(['A', 'B']);
    expect(meant('鲁肃', '2025-07-01', stayed, gone)).toEqual(['A']);
  });

  it('is whoever was there then, and not who bears it today', () => {
    expect(meant('鲁肃', '2025-05-01', gone, newcomer)).toEqual(['B']);
    expect(meant('鲁肃', '2025-08-01', gone, newcomer)).toEqual(['C']);
  });

  it('is whoever is there today where nobody was there then, or the day is not known', () => {
    expect(meant('鲁肃', '2023-01-01', gone, newcomer)).toEqual(['C']);
    expect(meant('鲁肃', undefined, gone, newcomer)).toEqual(['C']);
  });

  it('goes by the name of the stay, and not of another one', () => {
    const renamed = person('D', stay('2024-01-01', '2024-12-31', '周瑜'), stay('2025-01-01'));
    expect(meant('周瑜', '2024-05-01', renamed)).toEqual(['D']);
    expect(meant('周瑜', '2025-05-01', renamed)).toEqual([]);
  });

  it('is who is called exactly so, before who is called nearly so', () => {
    const exact = person('E', stay('2024-01-01', null, 'Zoë Li'));
    const near = person('F', stay('2024-01-01', null, 'Zoe Li'));
    expect(meant('Zoe\u0308 Li', '2025-01-01', exact, near)).toEqual(['E']);
    expect(meant('ZOE LI', '2025-01-01', exact, near)).toEqual(['E', 'F']);
  });
});
