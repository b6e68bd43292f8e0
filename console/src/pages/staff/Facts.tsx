import { Table, Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Listing, number } from '../../parts/Listing.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
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

function Rows({
  facts,
  person: { employeeId, employmentNo },
  mayChange,
}: {
  readonly facts: readonly Fact[];
  readonly person: Employee;
  readonly mayChange: boolean;
}) {
  const say = useText();
  return (
    <Listing
      label={say('facts.title')}
      head={[
        say('facts.attribute'),
        say('facts.value'),
        say('facts.since'),
        number(say('kind.fixed')),
        ...(mayChange ? [say('moves.take-back')] : []),
      ]}
    >
      {facts.map((fact) => {
        const { factId, attribute, value, since, status } = fact;
        const what = [nameOfAttribute(attribute, say), value].filter(Boolean).join(' ');
        const isOpen = status === 'valid' && fact.employmentNo === employmentNo;
        return (
          <Table.Tr key={factId}>
            <Table.Td className={status === 'valid' ? undefined : 'undone'}>
              {nameOfAttribute(attribute, say)}
            </Table.Td>
            <Table.Td>{value}</Table.Td>
            <Table.Td>{since}</Table.Td>
            <Table.Td className="number">{granted(fact)}</Table.Td>
            {mayChange ? (
              <Table.Td>
                {isOpen ? (
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
                ) : null}
              </Table.Td>
            ) : null}
          </Table.Tr>
        );
      })}
    </Listing>
  );
}
