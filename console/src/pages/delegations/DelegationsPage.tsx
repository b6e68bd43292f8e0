import { Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Delegations } from './Delegations.js';
import { LendForm } from './LendForm.js';

/** Delegated authority: given and received by the principal, and everybody's for those who oversee it. */
export default function DelegationsPage() {
  const say = useText();
  const who = useWho();
  const lends = may(who, 'POST /v1/commands/delegate-authority');
  const uses = lends || may(who, 'POST /v1/commands/award-points');
  const oversees = !lends && may(who, 'GET /v1/proposals');
  const { principalId } = who;
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.delegations')}
      </Title>
      <p className="quiet">{say('delegations.how')}</p>
      <p>{say('delegations.your-id', { id: principalId })}</p>
      {lends ? (
        <>
          <Delegations title={say('delegations.by-me')} query={{ principalId }} />
          <LendForm />
        </>
      ) : null}
      {uses ? <Delegations title={say('delegations.to-me')} query={{ delegateId: principalId }} /> : null}
      {oversees ? <Delegations title={say('delegations.all')} query={{}} /> : null}
    </div>
  );
}
