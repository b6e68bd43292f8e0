import { Table, Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Digest } from '../../parts/Digest.js';
import { Listing } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { useOfficeName } from '../../parts/offices.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { usePages } from '../../service/reading.js';

type Principal = components['schemas']['PrincipalView'];
const PAGE = 100;

/** People and services with their roles, and of their keys only ids and dates. */
export function Principals() {
  const say = useText();
  const pages = usePages('/v1/principals', { query: { limit: PAGE } });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('principals.list')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => (
          <Listing
            label={say('principals.list')}
            head={[
              say('principals.who'),
              say('principals.kind'),
              say('board.number'),
              say('principals.roles'),
              say('principals.keys'),
              say('principals.last-day'),
            ]}
          >
            {read
              .flatMap(({ items }) => items)
              .map((principal) => (
                <PrincipalRow key={principal.principalId} principal={principal} />
              ))}
          </Listing>
        )}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

function PrincipalRow({
  principal: { principalId, name, kind, employeeId, roles, keys, lastDay, hasLeft },
}: {
  readonly principal: Principal;
}) {
  const say = useText();
  const nameOf = useOfficeName();
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name} <span className="quiet">{principalId}</span>
      </Table.Th>
      <Table.Td>{say(`principals.${kind}`)}</Table.Td>
      <Table.Td>{employeeId}</Table.Td>
      <Table.Td>
        {roles.map((role) => (
          <div key={`${role.role} ${role.officeId ?? ''} ${role.grade ?? ''}`}>
            {[say(`role.${role.role}`), role.grade, role.officeId === null ? null : nameOf(role.officeId)]
              .filter((part) => part !== null)
              .join(' · ')}
          </div>
        ))}
      </Table.Td>
      <Table.Td>
        {keys.map((key) => (
          <Key key={key.keyId} of={key} />
        ))}
      </Table.Td>
      <Table.Td>
        {lastDay}
        {hasLeft ? <div>{say('principals.has-left')}</div> : null}
      </Table.Td>
    </Table.Tr>
  );
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
