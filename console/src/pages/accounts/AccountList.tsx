import { Badge, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { AccountForm } from './AccountForm.js';
import { usePrincipals } from './principals.js';
import { isLookedFor, standingOf, type Principal, type Standing } from './standing.js';
import { RoleNames, useToldRole } from './RoleNames.js';

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
  const columns = useColumns();
  return (
    <section className="card stack">
      <DataTable
        id="accounts"
        label={say('page.accounts')}
        columns={columns}
        rows={principals}
        atOnce={AT_ONCE}
        keyOf={({ principalId }) => principalId}
      />
    </section>
  );
}

function useColumns(): readonly Column<Principal>[] {
  const say = useText();
  const { today } = useWho().organisation;
  const told = useToldRole();
  const standing = (principal: Principal): string => say(`accounts.${standingOf(principal, today)}`);
  return [
    {
      id: 'who',
      title: say('principals.who'),
      kind: 'name',
      value: ({ name }) => name,
      cell: ({ principalId, name }) => <Link href={`/accounts/${principalId}`}>{name}</Link>,
    },
    plain('id', say('accounts.id'), ({ principalId }) => principalId),
    plain('kind', say('principals.kind'), ({ kind }) => say(`principals.${kind}`)),
    {
      id: 'roles',
      title: say('principals.roles'),
      value: ({ roles }) => roles.map(told).join(', '),
      cell: ({ roles }) => <RoleNames roles={roles} />,
    },
    {
      id: 'state',
      title: say('entry.state'),
      value: standing,
      cell: (principal) => (
        <Badge variant="light" tt="none" color={COLORS[standingOf(principal, today)]}>
          {standing(principal)}
        </Badge>
      ),
    },
    plain('last-day', say('principals.last-day'), ({ lastDay }) => lastDay),
  ];
}
