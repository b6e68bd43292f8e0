import { describe, expect, it } from '@jest/globals';
import { ApiOkResponse, ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { filledIn, itemKey, itemOf, soughtIn, type Names } from './fill-in.js';
import { NAME_OF, NameOf, namesWithin, PROPERTY_METADATA } from './name-of.js';
import { planOf, planOfRoute } from './plan.js';

class StepView {
  @ApiProperty({ type: String, nullable: true })
  readonly by!: string | null;
  @NameOf('principal', 'by')
  readonly byName?: string | null;
}

class EntryView {
  @ApiPropertyOptional()
  readonly employeeId?: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty()
  readonly itemCode!: string;
  @NameOf('item', 'itemCode', { edition: 'editionId', on: 'occurredOn' })
  readonly title?: string | null;
  @ApiProperty({ type: String, nullable: true })
  readonly editionId!: string | null;
  @ApiProperty()
  readonly occurredOn!: string;
  @ApiProperty({ type: [StepView] })
  readonly steps!: readonly StepView[];
}

class PageView {
  @ApiProperty({ type: [EntryView] })
  readonly items!: readonly EntryView[];
  @ApiProperty({ type: [String] })
  readonly offices!: readonly string[];
  @NameOf('office', 'offices')
  readonly officeNames?: readonly (string | null)[];
}

class BriefView extends OmitType(PageView, ['items']) {}

class PlainView {
  @ApiProperty()
  readonly officeId!: string;
}

class TreeView {
  @ApiProperty()
  readonly officeId!: string;
  @NameOf('office', 'officeId')
  readonly officeName?: string | null;
  @ApiProperty({ type: [TreeView] })
  readonly below!: readonly TreeView[];
}

class NoticeView {
  @ApiProperty({
    ...{ type: 'object', additionalProperties: true },
    ...namesWithin({ kind: 'principal', id: 'by', property: 'byName' }),
  })
  readonly about!: Readonly<Record<string, unknown>>;
}

class Routes {
  @ApiOkResponse({ type: PageView })
  page(): string {
    return 'page';
  }
  @ApiOkResponse({ type: PlainView })
  plain(): string {
    return 'plain';
  }
  @ApiOkResponse({ schema: { type: 'string' } })
  file(): string {
    return 'file';
  }
}

const entry = { itemCode: 'A-1', editionId: 'first', occurredOn: '2025-01-01', steps: [] };
const names = (given: Partial<Names>): Names => ({
  employee: new Map(),
  office: new Map(),
  principal: new Map(),
  item: new Map(),
  ...given,
});

describe('names beside ids', () => {
  const plan = planOf(PageView);

  it('are looked up once for each id of an answer, of an item by its edition, else by its day', () => {
    const items = [
      { ...entry, employeeId: 'E1', steps: [{ by: 'clerk' }, { by: null }] },
      { ...entry, employeeId: 'E1', editionId: null, steps: [{ by: 'clerk' }] },
    ];
    const { employee, office, principal, item } = soughtIn(plan, { items, offices: ['gate'] });
    expect([[...employee], [...office], [...principal]]).toEqual([['E1'], ['gate'], ['clerk']]);
    expect([...item].map(itemOf)).toEqual([
      { code: 'A-1', editionId: 'first', on: null },
      { code: 'A-1', editionId: null, on: '2025-01-01' },
    ]);
  });

  it('stand behind their ids; where nobody is known, they are null', () => {
    const answer = {
      items: [{ ...entry, employeeId: 'E1', steps: [{ by: 'gone' }] }],
      offices: ['gate', 'none'],
    };
    const filled = filledIn(
      plan,
      answer,
      names({
        employee: new Map([['E1', 'Ann']]),
        office: new Map([['gate', 'Gate']]),
        item: new Map([[itemKey({ code: 'A-1', editionId: 'first', on: null }), 'Praised']]),
      }),
    ) as PageView;
    expect(filled).toEqual({
      items: [
        { ...entry, employeeId: 'E1', name: 'Ann', title: 'Praised', steps: [{ by: 'gone', byName: null }] },
      ],
      offices: ['gate', 'none'],
      officeNames: ['Gate', null],
    });
    expect(Object.keys(filled.items[0] ?? {}).slice(0, 3)).toEqual(['itemCode', 'title', 'editionId']);
  });

  it('are not told where the id is not: it is left out, or null', () => {
    const answer = { items: [{ ...entry, steps: [{ by: null }] }], offices: [] };
    const { items } = filledIn(plan, answer, names({ employee: new Map([['E1', 'Ann']]) })) as PageView;
    expect(items[0]).not.toHaveProperty('name');
    expect(items[0]?.steps).toEqual([{ by: null, byName: null }]);
  });

  it('are kept where the answer has them already, and not asked for', () => {
    const answer = { items: [{ ...entry, employeeId: 'E1', name: 'Ann, then' }], offices: [] };
    expect([...soughtIn(plan, answer).employee]).toEqual([]);
    const { items } = filledIn(plan, answer, names({ employee: new Map([['E1', 'Ann']]) })) as PageView;
    expect(items[0]?.name).toBe('Ann, then');
  });

  it('change nothing of the answer that was given', () => {
    const answer = { items: [], offices: ['gate'] };
    filledIn(plan, answer, names({}));
    expect(answer).toEqual({ items: [], offices: ['gate'] });
  });

  it('are told in classes made of others, and in those that hold themselves', () => {
    expect([...planOf(BriefView).names.keys()]).toEqual(['offices']);
    const tree = { officeId: 'a', below: [{ officeId: 'b', below: [] }] };
    expect([...soughtIn(planOf(TreeView), tree).office]).toEqual(['a', 'b']);
  });

  it('are told within a document whose fields are no class', () => {
    const filled = (about: object): unknown =>
      filledIn(planOf(NoticeView), { about }, names({ principal: new Map([['clerk', 'Clara']]) }));
    expect(filled({ by: 'clerk', points: 5 })).toEqual({
      about: { by: 'clerk', byName: 'Clara', points: 5 },
    });
    expect(filled({ points: 5 })).toEqual({ about: { points: 5 } });
  });

  it('are no matter of routes whose answers have none', () => {
    const hasNames = (route: keyof Routes): boolean =>
      planOfRoute(Object.getOwnPropertyDescriptor(Routes.prototype, route)?.value as object) !== undefined;
    expect([hasNames('page'), hasNames('plain'), hasNames('file')]).toEqual([true, false, false]);
  });

  it('say in the OpenAPI document what they are the names of, and are there whenever that is', () => {
    const said = (property: string): unknown =>
      Reflect.getMetadata(PROPERTY_METADATA, EntryView.prototype, property) as unknown;
    expect(said('name')).toMatchObject({
      required: false,
      [NAME_OF]: { kind: 'employee', id: 'employeeId' },
    });
    expect(said('title')).toMatchObject({ required: true, nullable: true });
  });

  it('stand below their ids', () => {
    expect(() => {
      class UpsideDown {
        @NameOf('office', 'officeId')
        readonly officeName?: string | null;
        @ApiProperty()
        readonly officeId!: string;
      }
      return UpsideDown;
    }).toThrow('officeName has no officeId above it');
  });
});
