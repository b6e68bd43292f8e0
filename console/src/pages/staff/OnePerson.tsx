import { Badge, Title } from '@mantine/core';
import { FormattedNumber } from 'react-intl';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, mayFor, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Named } from '../../parts/Named.js';
import { Office } from '../../parts/Office.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useRead } from '../../service/reading.js';
import { Facts } from './Facts.js';
import { MovesAndOpenings } from './MovesAndOpenings.js';
import { PersonActs } from './PersonActs.js';

type Employee = components['schemas']['EmployeeView'];

/** One employee: office, dates, and everything that can be corrected. */
export function OnePerson({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const who = useWho();
  const employee = useRead('/v1/employees/{employeeId}', { path: { employeeId } });
  const isOneself = employeeId === who.employeeId;
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {employee.data?.name ?? say('page.staff')} <span className="quiet">{employeeId}</span>
      </Title>
      <div>
        <Link href="/staff">{say('staff.all')}</Link>
      </div>
      <QueryResult of={employee}>
        {(person) => (
          <>
            <Known person={person} />
            <ActsOn person={person} isOneself={isOneself} />
            {may(who, 'GET /v1/employees/:employeeId/facts') ? (
              <Facts person={person} mayChange={!isOneself} />
            ) : null}
            {isOneself || !mayReadFile(who, person) ? null : <MovesAndOpenings person={person} />}
          </>
        )}
      </QueryResult>
    </div>
  );
}

/** Nothing is changed of oneself, nor under a number that was given up. */
function ActsOn({ person, isOneself }: { readonly person: Employee; readonly isOneself: boolean }) {
  const say = useText();
  if (person.joinedInto !== undefined)
    return (
      <p role="status">
        {say('staff.joined-into')} <Named employeeId={person.joinedInto} />
      </p>
    );
  return isOneself ? <p>{say('problem.entry.on-oneself')}</p> : <PersonActs person={person} />;
}

const mayReadFile = (who: ReturnType<typeof useWho>, { officeId, employeeId }: Employee): boolean =>
  mayFor(who, 'GET /v1/employees/:employeeId/history', officeId, employeeId);

function Known({ person }: { readonly person: Employee }) {
  const say = useText();
  const who = useWho();
  const { employeeId, officeId, active, employments, balance } = person;
  return (
    <section className="card stack">
      <dl>
        <dt>{say('board.office')}</dt>
        <dd>
          <Office id={officeId} />{' '}
          <Badge variant="light" tt="none" color={active ? 'green' : 'gray'}>
            {say(active ? 'staff.employed' : 'staff.left')}
          </Badge>
        </dd>
        <dt>{say('me.balance')}</dt>
        <dd>
          <FormattedNumber value={balance.total} />
        </dd>
        {employments.map(({ employmentNo, joinedOn, leftOn }) => (
          <Stay key={employmentNo} number={employmentNo} joinedOn={joinedOn} leftOn={leftOn} />
        ))}
      </dl>
      {mayReadFile(who, person) ? (
        <div>
          <Link href={employeeId === who.employeeId ? '/me' : `/people/${employeeId}`}>
            {say('page.people')}
          </Link>
        </div>
      ) : null}
    </section>
  );
}

function Stay({
  number,
  joinedOn,
  leftOn,
}: {
  readonly number: number;
  readonly joinedOn: string;
  readonly leftOn: string | null;
}) {
  const say = useText();
  return (
    <>
      <dt>{say('staff.stay', { number })}</dt>
      <dd>
        {leftOn === null
          ? say('staff.since', { from: joinedOn })
          : say('staff.from-to', { from: joinedOn, to: leftOn })}
      </dd>
    </>
  );
}
