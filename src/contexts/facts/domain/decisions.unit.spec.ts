import { describe, it } from '@jest/globals';
import { given } from '../../../../test/support/given.js';
import {
  factDecider,
  MAX_FACTS,
  MAX_VERSIONS,
  type CorrectFact,
  type FactContext,
  type RecordFact,
} from './decisions.js';
import type { FactEvent } from './events.js';

const context = (changes: Partial<FactContext> = {}): FactContext => ({
  employee: { status: 'employed', employmentNo: 1 },
  isOneself: false,
  newDigestKey: 'fresh',
  ...changes,
});
const inEmployment = (employmentNo: number): FactContext =>
  context({ employee: { status: 'employed', employmentNo } });

const opened: FactEvent = { type: 'FactsOpened', data: { employeeId: 'E1', personal: { digestKey: 'k' } } };
const record = (factId: string, changes: Partial<RecordFact> = {}): RecordFact => ({
  type: 'RecordFact',
  employeeId: 'E1',
  factId,
  attribute: 'service',
  value: null,
  since: '2023-05-10',
  ...changes,
});
const recorded = (factId: string, changes: Partial<RecordFact> = {}, employmentNo = 1): FactEvent => {
  const { type: _, value, ...data } = record(factId, changes);
  return { type: 'FactRecorded', data: { ...data, employmentNo, personal: { value } } };
};
const correct = (factId: string, since: string): CorrectFact => ({
  type: 'CorrectFact',
  employeeId: 'E1',
  factId,
  value: null,
  since,
  reason: 'r',
});
const corrected = (factId: string, version: number, since: string): FactEvent => ({
  type: 'FactCorrected',
  data: {
    employeeId: 'E1',
    employmentNo: 1,
    factId,
    attribute: 'service',
    version,
    since,
    personal: { value: null, reason: 'r' },
  },
});
const withdrawn: FactEvent = {
  type: 'FactWithdrawn',
  data: { employeeId: 'E1', employmentNo: 1, factId: 'a', personal: { reason: 'r' } },
};

describe('service', () => {
  it('begins once in an employment: each year would be granted twice', () => {
    const known = given(factDecider, opened, recorded('a'));
    known.when(record('b'), context()).isRejected('fact.service-known');
    known.when(record('b', { since: '2020-01-01' }), context()).isRejected('fact.service-known');
    known.when(record('a'), context()).repeats(1);
  });

  it('may be recorded anew once it was withdrawn, and after a return', () => {
    given(factDecider, opened, recorded('a'), withdrawn).when(record('b'), context()).then(recorded('b'));
    given(factDecider, opened, recorded('a'))
      .when(record('b'), inEmployment(2))
      .then(recorded('b', {}, 2));
  });

  it('holds up no other fact, of which there may be several', () => {
    const degree = { attribute: 'education', value: 'bachelor' } as const;
    given(factDecider, opened, recorded('a'), recorded('d', degree))
      .when(record('e', degree), context())
      .then(recorded('e', degree));
  });
});

describe('a fact', () => {
  it('opens the facts of a person with a secret of its own', () => {
    given(factDecider)
      .when(record('a'), context())
      .then(
        { type: 'FactsOpened', data: { employeeId: 'E1', personal: { digestKey: 'fresh' } } },
        recorded('a'),
      );
  });

  it('of an earlier employment can no longer be corrected', () => {
    given(factDecider, opened, recorded('a'))
      .when(correct('a', '2024-01-01'), inEmployment(2))
      .isRejected('fact.unknown');
  });

  it('is corrected as often as there may be versions', () => {
    const sinceOf = (version: number): string =>
      new Date(Date.UTC(2024, 0, version)).toISOString().slice(0, 10);
    const versions = Array.from({ length: MAX_VERSIONS - 2 }, (_, number) =>
      corrected('a', number + 2, sinceOf(number + 2)),
    );
    const last = corrected('a', MAX_VERSIONS, '2023-01-01');
    given(factDecider, opened, recorded('a'), ...versions)
      .when(correct('a', '2023-01-01'), context())
      .then(last);
    const full = given(factDecider, opened, recorded('a'), ...versions, last);
    full.when(correct('a', '2022-01-01'), context()).isRejected('fact.too-many');
    full.when(correct('a', '2023-01-01'), context()).repeats(MAX_VERSIONS);
  });

  it('is one of so many of a person', () => {
    const degrees = Array.from({ length: MAX_FACTS }, (_, number) =>
      recorded(`f${number}`, { attribute: 'education', value: 'bachelor' }),
    );
    given(factDecider, opened, ...degrees.slice(1))
      .when(record('a'), context())
      .then(recorded('a'));
    given(factDecider, opened, ...degrees)
      .when(record('a'), context())
      .isRejected('fact.too-many');
  });
});
