import { Alert, Button, PasswordInput, Text, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useText } from '../language/language.js';
import { useSayProblem } from '../parts/problems.js';
import { Preferences } from './Preferences.js';
import { OfOrganisation } from '../parts/Organisation.js';
import { useOrganisation } from '../service/organisation.js';
import { signIn } from '../service/signing.js';

export function SignIn() {
  const say = useText();
  const sayProblem = useSayProblem();
  const { inShort, isExample } = useOrganisation();
  const [key, setKey] = useState('');
  const [trouble, setTrouble] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setBusy(true);
    setTrouble(undefined);
    signIn(key.trim())
      .catch(setTrouble)
      .finally(() => {
        setBusy(false);
      });
  };

  return (
    <main className="sign-in stack">
      <title>{inShort === undefined ? say('app.name') : `${inShort} · ${say('app.name')}`}</title>
      <OfOrganisation />
      <div className="row">
        <Title order={1} size="h2">
          {say('app.name')}
        </Title>
        <Preferences />
      </div>
      {isExample ? <p className="example">{say('app.is-example')}</p> : null}
      <form onSubmit={submit} className="card stack">
        <Text>{say('sign-in.why')}</Text>
        <PasswordInput
          label={say('sign-in.key')}
          value={key}
          onChange={({ currentTarget }) => {
            setKey(currentTarget.value);
          }}
          autoComplete="current-password"
          autoFocus
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': say('sign-in.show'), tabIndex: 0 }}
        />
        {trouble === undefined ? null : (
          <Alert color="red" role="alert">
            {sayProblem(trouble)}
          </Alert>
        )}
        <Button type="submit" loading={busy} disabled={key.trim() === ''}>
          {say('sign-in.go')}
        </Button>
      </form>
    </main>
  );
}
