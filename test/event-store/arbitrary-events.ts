import fc from 'fast-check';
import { ROLES } from '../../src/access/roles.js';
import type { DomainEvent, EventMeta } from '../../src/event-store/recorded-event.js';

/** Any event of any type, as far as its fields may go. */

const text = fc.string({ unit: 'binary', maxLength: 200 });
const id = fc.stringMatching(/^[A-Za-z0-9._-]{1,64}$/);
const uuid = fc.uuid();
const positive = fc.integer({ min: 1, max: 100_000 });
const date = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const month = date.map((day) => day.slice(0, 7));
const kind = fc.constantFrom('fixed' as const, 'behaviour' as const);
const direction = fc.constantFrom('award' as const, 'deduct' as const);

const employment = { employeeId: id, employmentNo: positive };
const personal = fc.record({ reason: text });
const evidence = fc.array(fc.record({ href: text, sha256: text }), { maxLength: 10 });
const entry = fc.record(
  {
    ...employment,
    entryId: uuid,
    kind,
    itemCode: id,
    points: positive,
    occurredOn: date,
    editionId: id,
    personal: fc.record({ reason: text, evidence }, { requiredKeys: ['reason'] }),
  },
  {
    requiredKeys: [
      'employeeId',
      'employmentNo',
      'entryId',
      'kind',
      'itemCode',
      'points',
      'occurredOn',
      'personal',
    ],
  },
);
const item = fc.record({
  code: id,
  title: text,
  category: id,
  kind,
  direction,
  points: fc.record({ from: positive, to: positive }),
  roles: fc.array(id, { maxLength: 6 }),
  evidenceNeeded: fc.boolean(),
  regulation: fc.option(text),
});
const ofEdition = fc.record({ editionId: id });

const role = fc.oneof(
  fc.record({ role: fc.constantFrom(...ROLES).filter((name) => name !== 'manager') }),
  fc.record({ role: fc.constant('manager' as const), grade: id, officeId: fc.option(id) }),
);

type DataOf<Type extends DomainEvent['type']> = Extract<DomainEvent, { type: Type }>['data'];

const DATA: { readonly [Type in DomainEvent['type']]: fc.Arbitrary<DataOf<Type>> } = {
  OrganisationFounded: fc.record({ timeZone: text, basePoints: fc.nat() }),
  OfficeOpened: fc.record({ officeId: id, name: text }),
  EmployeeRegistered: fc.record({
    ...employment,
    officeId: id,
    joinedOn: date,
    basePoints: fc.nat(),
    personal: fc.record({ name: text, digestKey: text }),
  }),
  PointAwarded: entry,
  PointDeducted: entry,
  EntryReversed: fc.record({
    ...employment,
    entryId: uuid,
    undoes: fc.record({ direction, kind, itemCode: id, points: positive, occurredOn: date }),
    personal,
  }),
  EmployeeTransferred: fc.record({ ...employment, officeId: id, effectiveOn: date }),
  EmployeeLeft: fc.record({ ...employment, leftOn: date, personal }),
  MonthClosed: fc.record({ month }),
  ImportStarted: fc.record({ runId: uuid, importId: fc.option(id) }),
  ImportEnded: fc.record({
    runIds: fc.array(uuid, { maxLength: 5 }),
    how: fc.constantFrom('read' as const, 'ended' as const),
  }),
  PrincipalRegistered: fc.record({
    principalId: id,
    kind: fc.constantFrom('service' as const, 'person' as const),
    employeeId: fc.option(id),
    lastDay: fc.option(date),
    personal: fc.record({ name: text, digestKey: text }),
  }),
  RolesAssigned: fc.record({ principalId: id, roles: fc.array(role, { maxLength: 5 }) }),
  KeyIssued: fc.record({ principalId: id, keyId: uuid, digest: text }),
  KeyRevoked: fc.record({ principalId: id, keyId: uuid }),
  PrincipalEnded: fc.record({ principalId: id, lastDay: date }),
  AccessDenied: fc.record({ principalId: id, what: text, whom: fc.option(id), code: text }),
  HistoryRead: fc.record({ principalId: id, what: text, whom: id }),
  EditionDrafted: fc.record({
    editionId: id,
    title: text,
    basedOn: fc.option(id),
    personal: fc.record({ digestKey: text }),
  }),
  ItemPut: fc.record({ editionId: id, item }),
  ItemRemoved: fc.record({ editionId: id, code: id }),
  EditionOpenedForComment: ofEdition,
  EditionCommented: fc.record({ editionId: id, personal: fc.record({ text }) }),
  EditionReturnedToDraft: ofEdition,
  EditionAdopted: fc.record({
    editionId: id,
    inForceFrom: date,
    resolution: fc.record({
      heldOn: date,
      entitled: fc.nat(),
      present: fc.nat(),
      votesFor: fc.nat(),
      votesAgainst: fc.nat(),
    }),
  }),
  EditionWithdrawn: ofEdition,
};

export const anyEvent: fc.Arbitrary<DomainEvent> = fc.oneof(
  ...Object.entries(DATA).map(([type, data]) =>
    (data as fc.Arbitrary<DomainEvent['data']>).map((fields) => ({ type, data: fields }) as DomainEvent),
  ),
);

export const anyMeta: fc.Arbitrary<EventMeta> = fc.record({
  commandId: uuid,
  digest: text,
  recordedAt: date.map((day) => `${day}T00:00:00.000Z`),
  recordedBy: id,
});
