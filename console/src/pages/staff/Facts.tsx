import { Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import { CorrectFact, RecordFact, WithdrawFact } from './FactForms.js';
import { nameOfAttribute } from '../../parts/AttributeField.js';
import { granted } from './granted.js';

type Employee = components['schemas']['EmployeeView'];
type Fact = components['schemas']['FactView'];

/** The facts that HR has recorded about an employee, and the fixed points that followed. */
export function Facts({ person, mayChange }: { readonly person: Employee; readonly mayChange: boolean }) {
  const say = useText();
  const who = useWho();
  const { employeeId, active } = person;
  const facts = useRead('/v1/employees/{employeeId}/facts', { path: { employeeId } });
  const records = mayChange && active && may(who, 'POST /v1/commands/record-fact');
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('facts.title')}
      </Title>
      {records ? (
        <div>
          <Act label={say('facts.record')}>
            {(close) => <RecordFact employeeId={employeeId} onDone={close} />}
          </Act>
        </div>
      ) : null}
      <QueryResult of={facts}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say('facts.none')}</p>
          ) : (
            <Rows facts={items} person={person} mayChange={records && mayChange} />
          )
        }
      </QueryResult>
    </section>
  );
}

interface Shown {
  readonly person: Employee;
  readonly mayChange: boolean;
}

function Rows({ facts, ...shown }: Shown & { readonly facts: readonly Fact[] }) {
  const say = useText();
  const columns = useColumns(shown);
  return (
    <DataTable
      id="facts"
      label={say('facts.title')}
      columns={columns}
      rows={facts}
      keyOf={({ factId }) => factId}
    />
  );
}

function useColumns({ person, mayChange }: Shown): readonly Column<Fact>[] {
  const say = useText();
  const acts: Column<Fact> = {
    id: 'acts',
    title: say('moves.take-back'),
    cell: (fact) => <Acts fact={fact} person={person} />,
  };
  return [
    {
      id: 'attribute',
      title: say('facts.attribute'),
      kind: 'name',
      value: ({ attribute }) => nameOfAttribute(attribute, say),
      cell: ({ attribute, status }) => (
        <span className={status === 'valid' ? undefined : 'undone'}>{nameOfAttribute(attribute, say)}</span>
      ),
    },
    plain('value', say('facts.value'), ({ value }) => value),
    plain('since', say('facts.since'), ({ since }) => since),
    { id: 'fixed', title: say('kind.fixed'), kind: 'number', value: granted, cell: granted },
    ...(mayChange ? [acts] : []),
  ];
}

/** Only what is valid, and of the employment that goes on. */
function Acts({
  fact,
  person: { employeeId, employmentNo },
}: {
  readonly fact: Fact;
  readonly person: Employee;
}) {
  const say = useText();
  if (fact.status !== 'valid' || fact.employmentNo !== employmentNo) return null;
  const what = [nameOfAttribute(fact.attribute, say), fact.value].filter(Boolean).join(' ');
  return (
    <div className="row">
      <Act
        label={say('staff.correct')}
        name={say('facts.correct-one', { what })}
        title={say('facts.correct')}
      >
        {(close) => <CorrectFact employeeId={employeeId} fact={fact} onDone={close} />}
      </Act>
      <Act label={say('facts.withdraw')} name={say('facts.withdraw-one', { what })}>
        {(close) => <WithdrawFact employeeId={employeeId} fact={fact} onDone={close} />}
      </Act>
    </div>
  );
}
