import { Checkbox, Select, Switch, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages, useRead } from '../../service/reading.js';
import { MoveSeveral } from './MoveSeveral.js';
import { RegisterForm } from './RegisterForm.js';
import { changed, EVERY_OFFICE, filterIn, isFiltered, type Filter } from './filter.js';

type Employee = components['schemas']['EmployeeView'];
const PAGE = 50;
const SETTLED_MS = 150;

/** Employees by name, number or office; the chosen ones are moved together. */
export function StaffList() {
  const say = useText();
  const who = useWho();
  const [address, setAddress] = useSearchParams();
  const filter = filterIn(address);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Employee>>(new Map());
  const pages = usePages('/v1/employees', {
    query: {
      limit: PAGE,
      ...(filter.search === '' ? {} : { search: filter.search }),
      ...(filter.officeId === EVERY_OFFICE ? {} : { officeId: filter.officeId }),
      ...(filter.isWithLeavers ? {} : { active: 'true' as never }),
    },
  });
  const change = (changes: Partial<Filter>): void => {
    setAddress((now) => changed(now, changes), { replace: true });
  };
  const choose = (person: Employee, isChosen: boolean): void => {
    const next = new Map(chosen);
    if (isChosen) next.set(person.employeeId, person);
    else next.delete(person.employeeId);
    setChosen(next);
  };
  const registers = may(who, 'POST /v1/commands/register-employee');
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.staff')}
      </Title>
      <Filters filter={filter} onChange={change} />
      {registers ? (
        <div className="row">
          <Act label={say('staff.register')} variant="filled">
            {(close) => <RegisterForm onDone={close} />}
          </Act>
          {may(who, 'POST /v1/commands') ? (
            <Link href="/people-import">{say('page.people-import')}</Link>
          ) : null}
          <Act label={say('staff.move-chosen', { count: chosen.size })} disabled={chosen.size === 0}>
            {(close) => (
              <MoveSeveral
                people={[...chosen.values()]}
                onMoved={(moved) => {
                  setChosen(new Map([...chosen].filter(([employeeId]) => !moved.has(employeeId))));
                }}
                onDone={close}
              />
            )}
          </Act>
        </div>
      ) : null}
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const people = read.flatMap(({ items }) => items);
          return people.length === 0 ? (
            <Nobody isLookedFor={isFiltered(filter)} />
          ) : (
            <People
              people={people}
              isWhole={!pages.hasNextPage}
              chosen={chosen}
              onChoose={registers ? choose : undefined}
            />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </div>
  );
}

/** Without employees the page says what will be here, and what comes first. */
function Nobody({ isLookedFor }: { readonly isLookedFor: boolean }) {
  const say = useText();
  const { data: offices } = useRead('/v1/offices', { query: { limit: 1 } });
  if (isLookedFor) return <p>{say('people.none')}</p>;
  return (
    <div className="card stack">
      <p>{say('staff.empty')}</p>
      {offices?.items.length === 0 ? (
        <p>
          {say('staff.offices-first')} <Link href="/offices">{say('page.offices')}</Link>
        </p>
      ) : null}
    </div>
  );
}

function Filters({
  filter,
  onChange,
}: {
  readonly filter: Filter;
  readonly onChange: (changes: Partial<Filter>) => void;
}) {
  const say = useText();
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  return (
    <div className="row">
      <Search
        search={filter.search}
        onChange={(search) => {
          onChange({ search });
        }}
      />
      <Select
        label={say('board.office')}
        value={filter.officeId}
        allowDeselect={false}
        searchable
        data={[
          { value: EVERY_OFFICE, label: say('board.everybody') },
          ...(data?.items ?? []).map(({ officeId, name }) => ({ value: officeId, label: name })),
        ]}
        onChange={(officeId) => {
          onChange({ officeId: officeId ?? EVERY_OFFICE });
        }}
      />
      <Switch
        label={say('staff.with-leavers')}
        checked={filter.isWithLeavers}
        onChange={({ currentTarget }) => {
          onChange({ isWithLeavers: currentTarget.checked });
        }}
      />
    </div>
  );
}

/** Searches once typing has paused for a moment. */
function Search({
  search,
  onChange,
}: {
  readonly search: string;
  readonly onChange: (search: string) => void;
}) {
  const say = useText();
  const [typed, setTyped] = useState(search);
  const ask = useDebouncedCallback(onChange, SETTLED_MS);
  return (
    <TextInput
      type="search"
      label={say('staff.search')}
      value={typed}
      maxLength={200}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        ask(currentTarget.value.trim());
      }}
    />
  );
}

interface OfPeople {
  readonly people: readonly Employee[];
  readonly isWhole: boolean;
  readonly chosen: ReadonlyMap<string, Employee>;
  /** Undefined for a user who may not move anybody. */
  readonly onChoose: ((person: Employee, isChosen: boolean) => void) | undefined;
}

function People({ people, isWhole, chosen, onChoose }: OfPeople) {
  const say = useText();
  const choice = useChoice(chosen, onChoose);
  const nameOf = useOfficeName();
  const columns: readonly Column<Employee>[] = [
    ...(onChoose === undefined ? [] : [choice]),
    {
      id: 'name',
      title: say('board.name'),
      kind: 'name',
      value: ({ name }) => name,
      cell: ({ employeeId, name }) => <Link href={`/staff/${employeeId}`}>{name}</Link>,
    },
    plain('number', say('board.number'), ({ employeeId }) => employeeId),
    plain('office', say('board.office'), ({ officeId }) => nameOf(officeId)),
    plain('joined-on', say('staff.joined-on'), ({ joinedOn }) => joinedOn),
    plain('state', say('entry.state'), (person) => stateOf(person, say)),
  ];
  return (
    <section className="card">
      <DataTable
        id="staff"
        label={say('page.staff')}
        columns={columns}
        rows={people}
        isWhole={isWhole}
        keyOf={({ employeeId }) => employeeId}
      />
    </section>
  );
}

function useChoice(chosen: OfPeople['chosen'], onChoose: OfPeople['onChoose']): Column<Employee> {
  const say = useText();
  const who = useWho();
  return {
    id: 'chosen',
    title: say('staff.chosen'),
    cell: (person) => (
      <Checkbox
        aria-label={say('staff.choose', { name: person.name })}
        checked={chosen.has(person.employeeId)}
        disabled={!person.active || person.employeeId === who.employeeId}
        onChange={({ currentTarget }) => {
          onChoose?.(person, currentTarget.checked);
        }}
      />
    ),
  };
}

function stateOf({ active, employments, joinedInto }: Employee, say: ReturnType<typeof useText>): string {
  if (joinedInto !== undefined) return say('staff.given-up', { number: joinedInto });
  return active ? say('staff.employed') : say('staff.left-on', { day: employments.at(-1)?.leftOn ?? '' });
}
