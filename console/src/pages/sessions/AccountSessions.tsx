import { Title } from '@mantine/core';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/signing-in.js';
import { SignedIn } from './SignedIn.js';

/** Where an account is signed in, for an administrator. */
export function AccountSessions({ principalId }: { readonly principalId: string }) {
  return (
    <WithTexts texts={texts}>
      <section className="card stack">
        <Heading />
        <SignedIn principalId={principalId} />
      </section>
    </WithTexts>
  );
}

function Heading() {
  const say = useText();
  return (
    <Title order={2} size="h4">
      {say('sessions.of')}
    </Title>
  );
}
