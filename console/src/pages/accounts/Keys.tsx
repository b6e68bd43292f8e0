import { Alert, Badge, Modal, Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Act, ActForm } from '../../parts/Act.js';
import { moments } from '../../parts/columns.js';
import { Digest } from '../../parts/Digest.js';
import { Moment } from '../../parts/Moment.js';
import { SecretOnce } from '../../parts/SecretOnce.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { Invitation } from './Invitation.js';
import { seenInPrincipals, type Principal } from './principals.js';

type Key = Principal['keys'][number];
const MOST_KEYS = 10;

/** Keys by their dates; a new one is shown only once, and can replace another without a gap. */
export function Keys({ principal, mayIssue }: { readonly principal: Principal; readonly mayIssue: boolean }) {
  const say = useText();
  const { principalId, name, keys } = principal;
  const [shown, setShown] = useState<string>();
  const live = keys.filter(({ revokedAt }) => revokedAt === null);
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('principals.keys')}
      </Title>
      <p className="quiet">{say('accounts.keys-how')}</p>
      <Invitation principal={principal} mayInvite={mayIssue && live.length < MOST_KEYS} />
      {keys.length === 0 ? <p>{say('accounts.no-keys')}</p> : <KeyRows principal={principal} />}
      {mayIssue && live.length < MOST_KEYS ? (
        <div>
          <Act label={say(live.length === 0 ? 'accounts.issue' : 'accounts.rotate')} variant="filled">
            {(close) => (
              <ActForm
                command="issue-key"
                fields={{ principalId }}
                go={say('accounts.issue')}
                seenAt={seenInPrincipals}
                onDone={(answer) => {
                  close();
                  setShown((answer as components['schemas']['IssueKeyAnswer']).key ?? '');
                }}
              >
                <p>{say('accounts.issue-does', { name, keys: live.length })}</p>
              </ActForm>
            )}
          </Act>
        </div>
      ) : null}
      <Modal
        opened={shown !== undefined}
        onClose={() => {
          setShown(undefined);
        }}
        title={say('accounts.new-key')}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': say('app.close') }}
      >
        {shown === undefined || shown === '' ? (
          <Alert color="yellow">{say('accounts.key-lost')}</Alert>
        ) : (
          <SecretOnce
            text={shown}
            once={say('accounts.key-once')}
            done={say('accounts.key-kept')}
            onDone={() => {
              setShown(undefined);
            }}
          />
        )}
      </Modal>
    </section>
  );
}

function KeyRows({ principal }: { readonly principal: Principal }) {
  const say = useText();
  const columns = useColumns(principal);
  return (
    <DataTable
      id="keys"
      label={say('principals.keys')}
      columns={columns}
      rows={principal.keys}
      keyOf={({ keyId }) => keyId}
    />
  );
}

function useColumns(principal: Principal): readonly Column<Key>[] {
  const say = useText();
  return [
    {
      id: 'key',
      title: say('accounts.key-id'),
      kind: 'name',
      value: ({ keyId }) => keyId,
      cell: ({ keyId }) => <Digest text={keyId} beginning={8} />,
    },
    moments('issued-at', say('accounts.issued-at'), ({ issuedAt }) => issuedAt),
    {
      id: 'state',
      title: say('entry.state'),
      value: ({ revokedAt }) =>
        revokedAt === null ? say('accounts.key-works') : `${say('principals.revoked')} ${revokedAt}`,
      cell: (key) => <KeyState of={key} />,
    },
    {
      id: 'revoke',
      title: say('accounts.revoke'),
      cell: (key) => (key.revokedAt === null ? <Revoke of={key} principal={principal} /> : null),
    },
  ];
}

function Revoke({ of: { keyId }, principal }: { readonly of: Key; readonly principal: Principal }) {
  const say = useText();
  const { principalId, name, keys, invitedUntil } = principal;
  const live = keys.filter(({ revokedAt }) => revokedAt === null).length;
  return (
    <Act label={say('accounts.revoke')} name={say('accounts.revoke-one', { key: keyId.slice(0, 8) })}>
      {(close) => (
        <ActForm
          command="revoke-key"
          fields={{ principalId, keyId }}
          go={say('accounts.revoke')}
          isFinal
          seenAt={seenInPrincipals}
          onDone={close}
        >
          <p>{say('accounts.revoke-does', { name, left: live - 1 })}</p>
          {live === 1 && invitedUntil !== null ? <p>{say('accounts.revoke-invitation')}</p> : null}
        </ActForm>
      )}
    </Act>
  );
}

function KeyState({ of: { revokedAt } }: { readonly of: Key }) {
  const say = useText();
  return revokedAt === null ? (
    <Badge variant="light" tt="none" color="green">
      {say('accounts.key-works')}
    </Badge>
  ) : (
    <>
      {say('principals.revoked')} <Moment at={revokedAt} />
    </>
  );
}
