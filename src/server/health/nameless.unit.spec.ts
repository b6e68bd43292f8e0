import { expect, it } from '@jest/globals';
import { nameless } from './nameless.js';

it('leaves out whose the streams are, wherever they are named, and nothing else', () => {
  const told = {
    status: 'not-ready',
    reasons: ['access: principal-zhao.min@3: unknown type', 'jobs: "authority-of-zhao.min" is gone'],
    projections: [
      { name: 'facts', version: 1, position: null, error: { stream: 'facts-of-li.wei', revision: '2' } },
      { name: 'boards', error: { stream: 'employee-li.wei', reason: 'employee-li.wei@3: not understood' } },
      { name: 'offices', error: { stream: 'offices', reason: 'unknown type OfficeBurnt' } },
    ],
  };

  expect(nameless(told)).toEqual({
    status: 'not-ready',
    reasons: ['access: principal-…@3: unknown type', 'jobs: "authority-of-…" is gone'],
    projections: [
      { name: 'facts', version: 1, position: null, error: { stream: 'facts-of-…', revision: '2' } },
      { name: 'boards', error: { stream: 'employee-…', reason: 'employee-…@3: not understood' } },
      { name: 'offices', error: { stream: 'offices', reason: 'unknown type OfficeBurnt' } },
    ],
  });
});
