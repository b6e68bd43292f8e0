import { describe, expect, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import type { SchemeAdopted } from './events.js';
import { faultOfTerms, termsOf, type SentTerms } from './scheme-terms.js';
import { MAX_SCHEMES, schemeOn, schemesDecider, type AdoptScheme } from './schemes.js';

const RESOLUTION = { heldOn: '2026-05-30', entitled: 9, present: 7, votesFor: 5, votesAgainst: 1 };
const CONTEXT = { today: '2026-06-01', settledUntil: '2026-06-01' };
const TERMS: SentTerms = { basis: { period: 'month', of: 'all' }, split: { kind: 'equal' } };
const ADOPT: AdoptScheme = {
  type: 'AdoptScheme',
  schemeId: 's',
  title: 'S',
  inForceFrom: '2026-06-02',
  resolution: RESOLUTION,
  ...TERMS,
};
const adopted = (schemeId = 's', version = 1, inForceFrom = '2026-06-02'): SchemeAdopted => ({
  type: 'SchemeAdopted',
  data: { schemeId, version, title: 'S', inForceFrom, resolution: RESOLUTION, terms: termsOf(TERMS) },
});

describe('schemes', () => {
  it('are adopted in versions, each for a later day', () => {
    given(schemesDecider).when(ADOPT, CONTEXT).then(adopted());
    given(schemesDecider, adopted())
      .when({ ...ADOPT, inForceFrom: '2026-07-01' }, CONTEXT)
      .then(adopted('s', 2, '2026-07-01'));
    given(schemesDecider, adopted()).when(ADOPT, CONTEXT).isRejected('scheme.out-of-order');
  });

  it('are looked at in this order: terms, resolution, order, day, number', () => {
    const wrong = { ...ADOPT, inForceFrom: '2026-06-01' };
    const minority = { ...RESOLUTION, votesFor: 3 };
    given(schemesDecider)
      .when({ ...wrong, split: { kind: 'gift' }, resolution: minority }, CONTEXT)
      .isRejected('scheme.unfit');
    given(schemesDecider)
      .when({ ...wrong, resolution: minority }, CONTEXT)
      .isRejected('resolution.no-majority');
    given(schemesDecider).when(wrong, CONTEXT).isRejected('scheme.in-force-too-early');
    const many = Array.from({ length: MAX_SCHEMES }, (_, no) => adopted(`s${no}`));
    given(schemesDecider, ...many)
      .when(ADOPT, CONTEXT)
      .isRejected('scheme.too-many');
    given(schemesDecider, ...many)
      .when({ ...ADOPT, schemeId: 's0', inForceFrom: '2026-07-01' }, CONTEXT)
      .then(adopted('s0', 2, '2026-07-01'));
  });

  it('are in force from their day on', () => {
    const schemes = [adopted(), adopted('s', 2, '2026-07-01')].reduce(
      (all, event, revision) =>
        schemesDecider.evolve(all, event, { revision, position: BigInt(revision) }, 'head'),
      schemesDecider.initialState(),
    );
    expect(schemeOn(schemes, 's', '2026-06-01')).toBeUndefined();
    expect(schemeOn(schemes, 's', '2026-06-30')?.version).toBe(1);
    expect(schemeOn(schemes, 's', '2026-07-01')?.version).toBe(2);
  });
});

describe('the terms of a scheme', () => {
  const TIERS = [
    { name: 'a', share: 40, weight: 2 },
    { name: 'b', share: 60, weight: 0 },
  ];
  const tiers = (more: object): SentTerms => ({
    ...TERMS,
    split: { kind: 'tiers', tiers: TIERS, ties: 'up', ...more },
  });

  it.each<[string, SentTerms]>([
    ['basis.period', { ...TERMS, basis: { period: 'week', of: 'all' } }],
    ['basis.of', { ...TERMS, basis: { period: 'month', of: 'nobody' } }],
    ['basis.measure', { ...TERMS, basis: { period: 'quarter', of: 'all', measure: 'improvement' } }],
    ['basis.what', { ...TERMS, basis: { period: 'month', of: 'all', what: 1 } }],
    ['eligible.monthsOnBoard', { ...TERMS, eligible: { monthsOnBoard: 13 } }],
    ['eligible.noBottomLine', { ...TERMS, eligible: { noBottomLine: false } }],
    ['eligible.offices', { ...TERMS, eligible: { offices: ['a', 'a'] } }],
    ['split.kind', { ...TERMS, split: { kind: 'gift' } }],
    ['split.kind', { ...TERMS, split: { kind: 'toString' } }],
    ['split.amounts[1]', { ...TERMS, split: { kind: 'prizes', amounts: [1, 2] } }],
    ['split.tiers', tiers({ tiers: [TIERS[0], { name: 'b', share: 50, weight: 1 }] })],
    ['split.tiers[1].name', tiers({ tiers: [TIERS[0], { name: 'a', share: 60, weight: 1 }] })],
    ['split.ties', tiers({ ties: 'by' })],
    ['split.by', { ...TERMS, split: { kind: 'places', places: 1, ties: 'by' } }],
    ['split.by', { ...TERMS, split: { kind: 'places', places: 1, ties: 'more', by: ['total'] } }],
    ['split.by[0]', { ...TERMS, split: { kind: 'places', places: 1, ties: 'by', by: ['age'] } }],
    ['split.rest', { ...TERMS, split: { kind: 'grades', grades: [{ name: 'a', share: 1 }], rest: 'a' } }],
    ['split.above', { ...TERMS, split: { kind: 'score' } }],
    ['unit', { ...TERMS, unit: 0 }],
    ['cap', { ...TERMS, cap: 1.5 }],
    ['unit', { ...TERMS, split: { kind: 'places', places: 1, ties: 'more' }, unit: 100 }],
    ['onLeave', { ...TERMS, onLeave: 'loses' }],
  ])('are unfit by %s', (field, terms) => {
    expect(faultOfTerms(terms)).toEqual({ field, why: expect.stringMatching(/\S/) });
  });

  it('are fit with weights of zero, and with what may be left out', () => {
    expect(faultOfTerms(tiers({}))).toBeUndefined();
    expect(faultOfTerms(TERMS)).toBeUndefined();
    expect(termsOf(TERMS)).toEqual({
      basis: { period: 'month', of: 'all', score: 'remedied', measure: 'score' },
      eligible: { employedOn: 'period-end' },
      split: { kind: 'equal' },
      unit: 1,
      cap: null,
      onLeave: 'keeps',
    });
  });
});
