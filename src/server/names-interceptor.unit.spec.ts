import { describe, expect, it } from '@jest/globals';
import { StreamableFile, type CallHandler, type ExecutionContext } from '@nestjs/common';
import { ApiOkResponse, ApiProperty } from '@nestjs/swagger';
import { firstValueFrom, of } from 'rxjs';
import type { Directory } from '../contexts/access/ring/directory.js';
import { EmployeeNames } from '../contexts/employees/domain/employee-names.js';
import { OfficeNames } from '../contexts/offices/domain/office-names.js';
import { ItemNames, type SoughtItem } from '../contexts/rulebook/domain/item-names.js';
import { NameOf } from '../infrastructure/http/names/name-of.js';
import { DatabaseUnavailable } from '../infrastructure/postgres/errors.js';
import { NamesInterceptor } from './names-interceptor.js';

class EntryView {
  @ApiProperty()
  readonly employeeId!: string;
  @NameOf('employee', 'employeeId')
  readonly name?: string | null;
  @ApiProperty()
  readonly itemCode!: string;
  @NameOf('item', 'itemCode')
  readonly title?: string | null;
  @ApiProperty()
  readonly by!: string;
  @NameOf('principal', 'by')
  readonly byName?: string | null;
}

class EntriesView {
  @ApiProperty({ type: [EntryView] })
  readonly items!: readonly EntryView[];
}

class Routes {
  @ApiOkResponse({ type: EntriesView })
  entries(): string {
    return 'entries';
  }
}

class People extends EmployeeNames {
  readonly asked: (readonly string[])[] = [];
  fault: Error | undefined;

  override of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    this.asked.push(ids);
    if (this.fault !== undefined) return Promise.reject(this.fault);
    return Promise.resolve(new Map(ids.map((id) => [id, `Name of ${id}`])));
  }
}

class Offices extends OfficeNames {
  override of(): Promise<ReadonlyMap<string, string>> {
    return Promise.reject(new Error('there is no office in these answers'));
  }
}

class Items extends ItemNames {
  override of(items: readonly SoughtItem[]): Promise<readonly (string | null)[]> {
    return Promise.resolve(items.map(({ code }) => (code === 'A-1' ? 'Praised' : null)));
  }
}

const directory = {
  one: (id: string) => (id === 'clerk' ? { state: { name: 'Clara' } } : undefined),
} as unknown as Directory;

const route = Object.getOwnPropertyDescriptor(Routes.prototype, 'entries')?.value as () => string;
const context = { getHandler: () => route } as unknown as ExecutionContext;

describe('the names of an answer', () => {
  const answerWith = (people: People, answer: unknown): Promise<unknown> => {
    const names = new NamesInterceptor(people, new Offices(), new Items(), directory);
    const next: CallHandler = { handle: () => of(answer) };
    return firstValueFrom(names.intercept(context, next));
  };
  const items = [
    { employeeId: 'E1', itemCode: 'A-1', by: 'clerk' },
    { employeeId: 'E2', itemCode: 'gone', by: 'system' },
    { employeeId: 'E1', itemCode: 'A-1', by: 'clerk' },
  ];

  it('are asked for once for each kind, and for no kind of which there is none', async () => {
    const people = new People();
    const first = { employeeId: 'E1', name: 'Name of E1', itemCode: 'A-1', title: 'Praised' };
    expect(await answerWith(people, { items })).toEqual({
      items: [
        { ...first, by: 'clerk', byName: 'Clara' },
        { employeeId: 'E2', name: 'Name of E2', itemCode: 'gone', title: null, by: 'system', byName: null },
        { ...first, by: 'clerk', byName: 'Clara' },
      ],
    });
    expect(people.asked).toEqual([['E1', 'E2']]);
    await answerWith(people, { items: [] });
    expect(people.asked).toHaveLength(1);
  });

  it('are null while the database does not answer; any other fault is one', async () => {
    const people = new People();
    people.fault = new DatabaseUnavailable('away');
    expect(await answerWith(people, { items: items.slice(0, 1) })).toMatchObject({
      items: [{ employeeId: 'E1', name: null, title: 'Praised' }],
    });
    people.fault = new Error('no such table');
    await expect(answerWith(people, { items })).rejects.toThrow('no such table');
  });

  it('are not put into files, nor where a route has sent its answer itself', async () => {
    const people = new People();
    const file = new StreamableFile(Buffer.from('rank,employeeId'));
    expect(await answerWith(people, file)).toBe(file);
    expect(await answerWith(people, undefined)).toBeUndefined();
    expect(people.asked).toEqual([]);
  });
});
