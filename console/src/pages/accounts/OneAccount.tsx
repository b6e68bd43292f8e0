import { Badge, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act, ActForm } from '../../parts/Act.js';
import { DayField } from '../../parts/DayField.js';
import { Named } from '../../parts/Named.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { COLORS } from './AccountList.js';
import { AccountSessions } from '../sessions/AccountSessions.js';
import { CorrectForm } from './CorrectForm.js';
import { Keys } from './Keys.js';
import { seenInPrincipals, usePrincipals } from './principals.js';
import { standingOf, type Principal } from './standing.js';
import { RolesForm } from './RolesForm.js';

/** One account: its owner, its roles, and its keys. */
export function OneAccount({ principalId }: { readonly principalId: string }) {
  const say = useText();
  const principals = usePrincipals();
  const name = principals.data?.find((one) => one.principalId === principalId)?.name;
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {name ?? say('page.accounts')}{' '}
        {name === principalId ? null : <span className="quiet">{principalId}</span>}
      </Title>
      <div>
        <Link href="/accounts">{say('accounts.all')}</Link>
      </div>
      <QueryResult of={principals}>
        {(all) => {
          const principal = all.find((one) => one.principalId === principalId);
          return principal === undefined ? (
            <p>{say('accounts.unknown')}</p>
          ) : (
            <Account principal={principal} />
          );
        }}
      </QueryResult>
    </div>
  );
}

function Account({ principal }: { readonly principal: Principal }) {
  const say = useText();
  const who = useWho();
  const { today } = who.organisation;
  const isAdministrator = who.roles.some(({ role }) => role === 'administrator');
  const { kind, employeeId, lastDay, hasLeft, roles } = principal;
  const standing = standingOf(principal, today);
  const isEnded = standing === 'ended';
  return (
    <>
      <section className="card stack">
        <dl>
          <dt>{say('entry.state')}</dt>
          <dd>
            <Badge variant="light" tt="none" color={COLORS[standing]}>
              {say(`accounts.${standing}`)}
            </Badge>
          </dd>
          <dt>{say('principals.kind')}</dt>
          <dd>{say(`principals.${kind}`)}</dd>
          {employeeId === null ? null : (
            <>
              <dt>{say('accounts.whose')}</dt>
              <dd>
                <Named employeeId={employeeId} />
              </dd>
            </>
          )}
          {lastDay === null ? null : (
            <>
              <dt>{say('principals.last-day')}</dt>
              <dd>{lastDay}</dd>
            </>
          )}
        </dl>
        {hasLeft ? <p role="status">{say('principals.has-left')}</p> : null}
        <div className="row">
          {may(who, 'POST /v1/commands/correct-principal') && principal.principalId !== who.principalId ? (
            <Act label={say('accounts.correct')}>
              {(close) => <CorrectForm principal={principal} onDone={close} />}
            </Act>
          ) : null}
          <Act label={say(isEnded ? 'accounts.take-up' : 'accounts.end')}>
            {(close) => <EndForm principal={principal} onDone={close} />}
          </Act>
        </div>
      </section>
      {isEnded ? null : <RolesForm key={JSON.stringify(roles)} principal={principal} />}
      <Keys principal={principal} mayIssue={!isEnded} />
      {isAdministrator ? <AccountSessions principalId={principal.principalId} /> : null}
    </>
  );
}

function EndForm({
  principal: { principalId, name, keys },
  onDone,
}: {
  readonly principal: Principal;
  readonly onDone: () => void;
}) {
  const say = useText();
  const { today } = useWho().organisation;
  const [lastDay, setLastDay] = useState(today);
  const live = keys.filter(({ revokedAt }) => revokedAt === null).length;
  return (
    <ActForm
      command="end-principal"
      fields={{ principalId, lastDay }}
      go={say('accounts.set-end')}
      isReady={lastDay !== ''}
      seenAt={seenInPrincipals}
      onDone={onDone}
    >
      <p>{say('accounts.end-does', { name, keys: live })}</p>
      <DayField
        label={say('principals.last-day')}
        description={say('accounts.end-at-once')}
        value={lastDay}
        required
        onChange={({ currentTarget }) => {
          setLastDay(currentTarget.value);
        }}
      />
    </ActForm>
  );
}
