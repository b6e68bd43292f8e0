import { Alert, Button, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../language/language.js';
import { OfOrganisation } from '../parts/Organisation.js';
import { useSayProblem } from '../parts/problems.js';
import { SecretOnce } from '../parts/SecretOnce.js';
import { openInvitation } from '../service/signing.js';
import { Preferences } from './Preferences.js';

const PATH = '/console/invitation';

/** What the link of an invitation has, where this page was opened by one. */
export const invitationIn = ({ pathname, hash }: Location): string | undefined =>
  pathname === PATH && hash.length > 1 ? hash.slice(1) : undefined;

/** Lets somebody in who was invited, and shows the key that nobody else has seen. */
export function Invited({ invitation }: { readonly invitation: string }) {
  const say = useText();
  const [key, setKey] = useState<string>();
  return (
    <main className="sign-in stack">
      <title>{say('app.name')}</title>
      <OfOrganisation />
      <div className="row">
        <Title order={1} size="h2">
          {say('invited.title')}
        </Title>
        <Preferences />
      </div>
      <div className="card stack">
        {key === undefined ? (
          <Opening invitation={invitation} onOpened={setKey} />
        ) : (
          <SecretOnce
            text={key}
            once={say('invited.key-once')}
            done={say('invited.go')}
            onDone={() => {
              // The link behind this page is used up: nobody comes back to it.
              location.replace('/console/');
            }}
          />
        )}
      </div>
    </main>
  );
}

function Opening({
  invitation,
  onOpened,
}: {
  readonly invitation: string;
  readonly onOpened: (key: string) => void;
}) {
  const say = useText();
  const sayProblem = useSayProblem();
  const [trouble, setTrouble] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const open = (): void => {
    setBusy(true);
    setTrouble(undefined);
    openInvitation(invitation)
      .then(onOpened, setTrouble)
      .finally(() => {
        setBusy(false);
      });
  };
  return (
    <>
      <p>{say('invited.why')}</p>
      {trouble === undefined ? null : (
        <Alert color="red" role="alert">
          {sayProblem(trouble)}
        </Alert>
      )}
      <Button loading={busy} onClick={open}>
        {say('invited.open')}
      </Button>
    </>
  );
}
