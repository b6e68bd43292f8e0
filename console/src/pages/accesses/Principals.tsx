import { Table, Title } from '@mantine/core';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Digest } from '../../parts/Digest.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { Shown } from '../../parts/Trouble.js';
import { usePages } from '../../service/reading.js';

type Principal = components['schemas']['PrincipalView'];
const PAGE = 100;

/** Persons and services with their roles, and their keys by id and dates alone. */
export function Principals() {
  const say = useText();
  const pages = usePages('/v1/principals', { query: { limit: PAGE } });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('principals.list')}
      </Title>
      <Shown of={pages}>
        {({ pages: read }) => (
          <div className="scrolls" tabIndex={0} role="region" aria-label={say('principals.list')}>
            <Table striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{say('principals.who')}</Table.Th>
                  <Table.Th>{say('principals.kind')}</Table.Th>
                  <Table.Th>{say('board.number')}</Table.Th>
                  <Table.Th>{say('principals.roles')}</Table.Th>
                  <Table.Th>{say('principals.keys')}</Table.Th>
                  <Table.Th>{say('principals.last-day')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {read
                  .flatMap(({ items }) => items)
                  .map((principal) => (
                    <PrincipalRow key={principal.principalId} principal={principal} />
                  ))}
              </Table.Tbody>
            </Table>
          </div>
        )}
      </Shown>
      <More of={pages} />
    </section>
  );
}

function PrincipalRow({
  principal: { principalId, name, kind, employeeId, roles, keys, lastDay },
}: {
  readonly principal: Principal;
}) {
  const say = useText();
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
            {[say(`role.${role.role}`), role.grade, role.officeId]
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
      <Table.Td>{lastDay}</Table.Td>
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
