import { Alert, Modal } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Act, ActForm } from '../../parts/Act.js';
import { Moment } from '../../parts/Moment.js';
import { SecretOnce } from '../../parts/SecretOnce.js';
import { seenInPrincipals, type Principal } from './principals.js';

const linkOf = (invitation: string): string => `${location.origin}/console/invitation#${invitation}`;

/** A link by which the person gets a key that nobody else sees; a new one takes the place of the one before. */
export function Invitation({
  principal,
  mayInvite,
}: {
  readonly principal: Principal;
  readonly mayInvite: boolean;
}) {
  const { principalId, name } = principal;
  const say = useText();
  const [shown, setShown] = useState<string>();
  const close = (): void => {
    setShown(undefined);
  };
  return (
    <div className="row">
      {mayInvite ? (
        <Act label={say('accounts.invite')} variant="filled">
          {(done) => (
            <ActForm
              command="invite-principal"
              fields={{ principalId }}
              go={say('accounts.invite')}
              seenAt={seenInPrincipals}
              onDone={(answer) => {
                done();
                setShown((answer as components['schemas']['InvitePrincipalAnswer']).invitation ?? '');
              }}
            >
              <p>{say('accounts.invite-does', { name })}</p>
            </ActForm>
          )}
        </Act>
      ) : null}
      <InvitationState of={principal} />
      <Modal
        opened={shown !== undefined}
        onClose={close}
        title={say('accounts.invitation')}
        size="lg"
        closeOnClickOutside={false}
        closeButtonProps={{ 'aria-label': say('app.close') }}
      >
        {shown === undefined || shown === '' ? (
          <Alert color="yellow">{say('accounts.invitation-lost')}</Alert>
        ) : (
          <SecretOnce
            text={linkOf(shown)}
            once={say('accounts.invitation-once')}
            done={say('accounts.invitation-sent')}
            onDone={close}
          />
        )}
      </Modal>
    </div>
  );
}

/** Whether an invitation is open, which can be withdrawn, or was withdrawn. */
function InvitationState({
  of: { principalId, name, invitedUntil, invitationWithdrawnAt },
}: {
  readonly of: Principal;
}) {
  const say = useText();
  if (invitedUntil === null)
    return invitationWithdrawnAt === null ? null : (
      <span className="quiet">
        {say('accounts.invitation-withdrawn')} <Moment at={invitationWithdrawnAt} />
      </span>
    );
  return (
    <>
      <span className="quiet">
        {say('accounts.invited-until')} <Moment at={invitedUntil} />
      </span>
      <Act label={say('accounts.withdraw')}>
        {(close) => (
          <ActForm
            command="withdraw-invitation"
            fields={{ principalId }}
            go={say('accounts.withdraw')}
            isFinal
            seenAt={seenInPrincipals}
            onDone={close}
          >
            <p>{say('accounts.withdraw-does', { name })}</p>
          </ActForm>
        )}
      </Act>
    </>
  );
}
