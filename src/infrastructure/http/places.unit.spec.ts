import { describe, expect, it } from '@jest/globals';
import { Places } from './places.js';

describe('places', () => {
  it('are bounded in all and of one, by what each weighs, and are there again once given back', () => {
    const places = new Places(4, 3);
    expect([places.take('a', 2), places.take('a', 2), places.take('a')]).toEqual([true, false, true]);
    expect([places.take('b'), places.take('b'), places.take('c')]).toEqual([true, false, false]);
    places.giveBack('a', 2);
    expect([places.take('c', 2), places.take('a')]).toEqual([true, false]);
  });
});
