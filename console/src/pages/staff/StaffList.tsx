import { Checkbox, Select, Switch, Table, TextInput, Title } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Listing } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { Office } from '../../parts/Office.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { usePages, useRead } from '../../service/reading.js';
import { MoveSeveral } from './MoveSeveral.js';
import { RegisterForm } from './RegisterForm.js';
import { changed, EVERY_OFFICE, filterIn, type Filter } from './filter.js';

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
    setAddress(changed(filter, changes), { replace: true });
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
            <Nobody isFiltered={address.size > 0} />
          ) : (
            <People people={people} chosen={chosen} onChoose={registers ? choose : undefined} />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </div>
  );
}

/** Without employees the page says what will be here, and what comes first. */
function Nobody({ isFiltered }: { readonly isFiltered: boolean }) {
  const say = useText();
  const { data: offices } = useRead('/v1/offices', { query: { limit: 1 } });
  if (isFiltered) return <p>{say('people.none')}</p>;
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

function People({
  people,
  chosen,
  onChoose,
}: {
  readonly people: readonly Employee[];
  readonly chosen: ReadonlyMap<string, Employee>;
  /** Undefined for a user who may not move anybody. */
  readonly onChoose: ((person: Employee, isChosen: boolean) => void) | undefined;
}) {
  const say = useText();
  const who = useWho();
  return (
    <section className="card">
      <Listing
        label={say('page.staff')}
        head={[
          ...(onChoose === undefined ? [] : [say('staff.chosen')]),
          say('board.name'),
          say('board.number'),
          say('board.office'),
          say('staff.joined-on'),
          say('entry.state'),
        ]}
      >
        {people.map((person) => (
          <Table.Tr key={person.employeeId}>
            {onChoose === undefined ? null : (
              <Table.Td>
                <Checkbox
                  aria-label={say('staff.choose', { name: person.name })}
                  checked={chosen.has(person.employeeId)}
                  disabled={!person.active || person.employeeId === who.employeeId}
                  onChange={({ currentTarget }) => {
                    onChoose(person, currentTarget.checked);
                  }}
                />
              </Table.Td>
            )}
            <Table.Td>
              <Link href={`/staff/${person.employeeId}`}>{person.name}</Link>
            </Table.Td>
            <Table.Td>{person.employeeId}</Table.Td>
            <Table.Td>
              <Office id={person.officeId} />
            </Table.Td>
            <Table.Td>{person.joinedOn}</Table.Td>
            <Table.Td>{stateOf(person, say)}</Table.Td>
          </Table.Tr>
        ))}
      </Listing>
    </section>
  );
}

function stateOf({ active, employments, joinedInto }: Employee, say: ReturnType<typeof useText>): string {
  if (joinedInto !== undefined) return say('staff.given-up', { number: joinedInto });
  return active ? say('staff.employed') : say('staff.left-on', { day: employments.at(-1)?.leftOn ?? '' });
}
