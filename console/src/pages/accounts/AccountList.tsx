import { Badge, Table, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Listing } from '../../parts/Listing.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useShown } from '../../parts/useShown.js';
import { AccountForm } from './AccountForm.js';
import { usePrincipals } from './principals.js';
import { isLookedFor, standingOf, type Principal, type Standing } from './standing.js';
import { RoleNames } from './RoleNames.js';

const AT_ONCE = 100;
export const COLORS: Readonly<Record<Standing, string>> = {
  works: 'green',
  'no-role': 'yellow',
  'no-key': 'yellow',
  'has-left': 'red',
  ended: 'gray',
};

/** Accounts by name, with their roles in words and whether they work. */
export function AccountList() {
  const say = useText();
  const [, go] = useLocation();
  const [typed, setTyped] = useState('');
  const principals = usePrincipals();
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.accounts')}
      </Title>
      <p className="quiet">{say('accounts.how')}</p>
      <div className="row">
        <Act label={say('accounts.new')} variant="filled">
          {() => (
            <AccountForm
              taken={(principals.data ?? []).map(({ principalId }) => principalId)}
              onDone={(principalId) => {
                go(`/accounts/${principalId}`);
              }}
            />
          )}
        </Act>
      </div>
      <QueryResult of={principals}>
        {(all) =>
          all.length === 0 ? (
            <div className="card">
              <p>{say('accounts.empty')}</p>
            </div>
          ) : (
            <>
              <TextInput
                type="search"
                label={say('accounts.search')}
                maw="24rem"
                value={typed}
                onChange={({ currentTarget }) => {
                  setTyped(currentTarget.value);
                }}
              />
              <Accounts principals={all.filter((one) => isLookedFor(one, typed))} />
            </>
          )
        }
      </QueryResult>
    </div>
  );
}

function Accounts({ principals }: { readonly principals: readonly Principal[] }) {
  const say = useText();
  const { today } = useWho().organisation;
  const [shown, more] = useShown(principals, AT_ONCE);
  return (
    <section className="card stack">
      <Listing
        label={say('page.accounts')}
        head={[
          say('principals.who'),
          say('accounts.id'),
          say('principals.kind'),
          say('principals.roles'),
          say('entry.state'),
          say('principals.last-day'),
        ]}
      >
        {shown.map((principal) => {
          const { principalId, name, kind, roles, lastDay } = principal;
          const standing = standingOf(principal, today);
          return (
            <Table.Tr key={principalId}>
              <Table.Th scope="row">
                <Link href={`/accounts/${principalId}`}>{name}</Link>
              </Table.Th>
              <Table.Td>{principalId}</Table.Td>
              <Table.Td>{say(`principals.${kind}`)}</Table.Td>
              <Table.Td>
                <RoleNames roles={roles} />
              </Table.Td>
              <Table.Td>
                <Badge variant="light" tt="none" color={COLORS[standing]}>
                  {say(`accounts.${standing}`)}
                </Badge>
              </Table.Td>
              <Table.Td>{lastDay}</Table.Td>
            </Table.Tr>
          );
        })}
      </Listing>
      {more}
    </section>
  );
}
