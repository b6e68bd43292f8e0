import { Title } from '@mantine/core';
import { useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/signing-in.js';
import { SignedIn } from './SignedIn.js';

/** Where the user is signed in. */
export default function SessionsPage() {
  return (
    <WithTexts texts={texts}>
      <Page />
    </WithTexts>
  );
}

function Page() {
  const say = useText();
  const { name } = useWho();
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.sessions')} <span className="quiet">{name}</span>
      </Title>
      <p className="quiet">{say('sessions.how')}</p>
      <SignedIn />
    </div>
  );
}
