import { expect, it } from '@jest/globals';
import { EVERYWHERE, type Actor, type Scope } from './actor.js';
import { PERMISSIONS } from './permissions.js';
import { whomToNote } from './readings.js';

const actor: Actor = { principalId: 'li.wei', kind: 'person', employeeId: 'E1', roles: [] };
const OWN: Scope = { everywhere: false, offices: [], file: 'E1' };
const FILE = 'GET /v1/employees/:employeeId/facts';

it.each([
  [FILE, { employeeId: 'E2' }, EVERYWHERE, 'E2'],
  [FILE, { employeeId: 'E1' }, EVERYWHERE, undefined],
  ['GET /v1/employees', {}, EVERYWHERE, '*'],
  ['GET /v1/employees', {}, { ...OWN, offices: ['gate'] }, '*'],
  ['GET /v1/employees', {}, OWN, undefined],
  ['GET /v1/authority/:principalId', { principalId: 'wang.fang' }, EVERYWHERE, '*'],
  ['GET /v1/authority/:principalId', { principalId: 'li.wei' }, EVERYWHERE, undefined],
  ['GET /v1/rankings/total', {}, EVERYWHERE, undefined],
])('%s with %j is a reading of %s', (route, params, scope, whom) => {
  expect(Object.keys(PERMISSIONS)).toContain(route);
  expect(whomToNote({ route, params }, actor, scope)).toBe(whom);
});
