import { Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { named } from '../../parts/columns.js';
import { Digest } from '../../parts/Digest.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';

type Principal = components['schemas']['PrincipalView'];
const PAGE = 100;

/** People and services with their roles, and of their keys only ids and dates. */
export function Principals() {
  const say = useText();
  const columns = useColumns();
  const pages = usePages('/v1/principals', { query: { limit: PAGE } });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('principals.list')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => (
          <DataTable
            id="principals"
            label={say('principals.list')}
            columns={columns}
            rows={read.flatMap(({ items }) => items)}
            isWhole={!pages.hasNextPage}
            keyOf={({ principalId }) => principalId}
          />
        )}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function useColumns(): readonly Column<Principal>[] {
  const say = useText();
  const told = useToldRole();
  return [
    named(
      'who',
      say('principals.who'),
      ({ name }) => name,
      ({ principalId }) => principalId,
    ),
    plain('kind', say('principals.kind'), ({ kind }) => say(`principals.${kind}`)),
    plain('number', say('board.number'), ({ employeeId }) => employeeId),
    {
      id: 'roles',
      title: say('principals.roles'),
      value: ({ roles }) => roles.map(told).join(', '),
      cell: ({ roles }) =>
        roles.map((role) => (
          <div key={`${role.role} ${role.officeId ?? ''} ${role.grade ?? ''}`}>{told(role)}</div>
        )),
    },
    {
      id: 'keys',
      title: say('principals.keys'),
      cell: ({ keys }) => keys.map((key) => <Key key={key.keyId} of={key} />),
    },
    {
      id: 'last-day',
      title: say('principals.last-day'),
      value: ({ lastDay }) => lastDay,
      cell: ({ lastDay, hasLeft }) => (
        <>
          {lastDay}
          {hasLeft ? <div>{say('principals.has-left')}</div> : null}
        </>
      ),
    },
  ];
}

function useToldRole() {
  const say = useText();
  const nameOf = useOfficeName();
  return ({ role, grade, officeId }: Principal['roles'][number]): string =>
    [say(`role.${role}`), grade, officeId === null ? null : nameOf(officeId)]
      .filter((part) => part !== null)
      .join(' · ');
}

function Key({ of: { keyId, issuedAt, revokedAt } }: { readonly of: Principal['keys'][number] }) {
  const say = useText();
  return (
    <div>
      <span className={revokedAt === null ? undefined : 'undone'}>
        <Digest text={keyId} />
      </span>
      <div className="quiet">
        {say('principals.issued')} <Moment at={issuedAt} />
        {revokedAt === null ? null : (
          <>
            , {say('principals.revoked')} <Moment at={revokedAt} />
          </>
        )}
      </div>
    </div>
  );
}
