import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService, type TestService } from '../support/service.js';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Property>>;
}

interface Property {
  readonly type?: string;
  readonly format?: string;
  readonly items?: Property;
  readonly 'x-name-of'?: { readonly id: string };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** What stands beside the id of an employee, an office, a principal or an item, by the property with the id. */
const NAMES: readonly (readonly [id: RegExp, name: (id: string) => string])[] = [
  [/^(employeeId|principalId)$/, () => 'name'],
  [/^(officeId|office)$/, () => 'officeName'],
  [/^offices$/, () => 'officeNames'],
  [/^itemCode$/, () => 'title'],
  [/^itemCodes$/, () => 'itemTitles'],
  [/^code$/, () => 'title'],
  [/^delegateId$/, () => 'delegateName'],
  [/^(by|\w+By|subject|opener|whom)$/, (id) => `${id}Name`],
  [/^(inspectors|holders|members)$/, (id) => `${id.slice(0, -1)}Names`],
  [/^(include|struck|silent)$/, (id) => `${id}Names`],
];

/** Ids without a name beside them, each with its reason. */
const EXCEPTIONS: readonly (readonly [why: string, ids: readonly string[]])[] = [
  ['it is the own id of what has its name here', ['OfficeView.officeId']],
  ['its one `name` is that of the employee or of the office that it is about', ['RaisedAlertView.officeId']],
  [
    'an answer to a command comes again as it was, and whoever sent the command knows the ids',
    [
      'DecidedEntryAnswer.employeeId',
      'JoinedEntryAnswer.employeeId',
      'MergeAnswer.members',
      'ReversedEntryAnswer.employeeId',
    ],
  ],
  [
    'it is hashed, or proves what is: a name that changes is no part of that',
    [
      'CountedEntryView.employeeId',
      'EntryProofView.employeeId',
      'RunRowShownView.employeeId',
      'RunRowShownView.officeId',
      'SealedRowView.employeeId',
      'SealedRowView.officeId',
      'TicketsView.employeeId',
    ],
  ],
  [
    'it is the log, streamed event by event as it stands there',
    ['History.employeeId', 'HistoryEvent.recordedBy', 'HistoryEvent.sentBy'],
  ],
  ['it goes out as a stream, of answers that have their names', ['OwnExportView.employeeId']],
  ['it stands for each route again; the roles beside it name these offices', ['ReachView.offices']],
  ['the items of the edition stand beside it, with their titles', ['CommentView.code']],
  ['it is the code of a refusal or of a doubt', ['AccessView.code', 'ClockDoubtView.code']],
];

let service: TestService;
let document: Document;
beforeAll(async () => {
  service = await startService();
  document = (await service.api.read('/openapi.json')) as Document;
});
afterAll(() => service.stop());

/** The schemas of all answers that are no refusals. */
function answered({ paths, components: { schemas } }: Document): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { $ref } = part as Schema;
    const name = $ref?.split('/').at(-1);
    if (name !== undefined && !found.has(name)) {
      found.add(name);
      visit(schemas[name]);
    }
    for (const one of Object.values(part)) visit(one);
  };
  for (const operation of Object.values(paths).flatMap((path) => Object.values(path)))
    for (const [status, response] of Object.entries(operation.responses))
      if (status.startsWith('2')) visit(response);
  return found;
}

/** Every id of an answer, and the property with its name. */
const ids = (): readonly { readonly at: string; readonly isNamed: boolean }[] =>
  [...answered(document)].flatMap((schema) => {
    const properties = document.components.schemas[schema]?.properties ?? {};
    return Object.entries(properties).flatMap(([property, { type, items, format }]) => {
      const [, nameFor] = NAMES.find(([id]) => id.test(property)) ?? [];
      const isText = type === 'string' || (type === 'array' && items?.type === 'string');
      return nameFor !== undefined && isText && format === undefined
        ? [{ at: `${schema}.${property}`, isNamed: nameFor(property) in properties }]
        : [];
    });
  });

describe('the answers of the service', () => {
  it('have the name of an employee, office, principal or item beside its id, but for what is told here why', () => {
    const nameless = ids().flatMap(({ at, isNamed }) => (isNamed ? [] : [at]));
    expect(nameless.sort()).toEqual(EXCEPTIONS.flatMap(([, exceptions]) => exceptions).sort());
  });

  it('say of a name that is put in whose it is', () => {
    const { schemas } = document.components;
    const astray = Object.entries(schemas).flatMap(([schema, { properties = {} }]) =>
      Object.entries(properties).flatMap(([property, { 'x-name-of': source }]) =>
        source === undefined || source.id in properties ? [] : [`${schema}.${property}`],
      ),
    );
    expect(astray).toEqual([]);
    expect(ids().length).toBeGreaterThan(100);
  });
});
