import { Button, FileInput, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { CommandFields, View } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Logo } from '../../parts/Organisation.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { useRead } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';
import { faultOf, LOGO_TYPES, logoOf, type LogoFault } from './logo.js';

type Organisation = View<'/v1/organisation'>;

const seenAt = (minPosition: string): Promise<unknown> =>
  pointbook.read('/v1/organisation', { query: { minPosition } });

/** What the organisation is called, and its logo, for whoever may say so. */
export function Appearance() {
  const say = useText();
  const who = useWho();
  const shown = useRead('/v1/organisation');
  if (!may(who, 'POST /v1/commands/name-organisation')) return null;
  return (
    <section className="card stack" aria-labelledby="appearance">
      <Title order={2} size="h4" id="appearance">
        {say('settings.appearance')}
      </Title>
      <p className="quiet">{say('settings.appearance-how')}</p>
      <QueryResult of={shown}>
        {(organisation) => (
          <>
            <NameForm
              key={`${organisation.name ?? ''}\n${organisation.shortName ?? ''}`}
              organisation={organisation}
            />
            <LogoForm key={organisation.logo?.digest ?? ''} hasLogo={organisation.logo !== null} />
          </>
        )}
      </QueryResult>
    </section>
  );
}

function NameForm({ organisation }: { readonly organisation: Organisation }) {
  const say = useText();
  const [name, setName] = useState(organisation.name ?? '');
  const [shortName, setShortName] = useState(organisation.shortName ?? '');
  const sending = useSending('name-organisation', { seenAt });
  const isChanged =
    name.trim() !== (organisation.name ?? '') || shortName.trim() !== (organisation.shortName ?? '');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        sending.mutate({ name, ...(shortName.trim() === '' ? {} : { shortName }) });
      }}
    >
      <TextInput
        label={say('settings.name')}
        value={name}
        maxLength={100}
        required
        withAsterisk={false}
        onChange={({ currentTarget }) => {
          setName(currentTarget.value);
        }}
      />
      <TextInput
        label={say('settings.short-name')}
        description={say('settings.short-name-how')}
        value={shortName}
        maxLength={40}
        maw="20rem"
        onChange={({ currentTarget }) => {
          setShortName(currentTarget.value);
        }}
      />
      <Refused error={sending.error} />
      <div>
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          loading={sending.isPending}
          disabled={!isChanged || name.trim() === ''}
        >
          {say('settings.name-go')}
        </Button>
      </div>
    </form>
  );
}

function LogoForm({ hasLogo }: { readonly hasLogo: boolean }) {
  const say = useText();
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<LogoFault>();
  const sending = useSending('set-logo', { seenAt });
  const send = (fields: CommandFields<'set-logo'>): void => {
    sending.mutate(fields);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (file !== null)
          void logoOf(file).then((logo) => {
            send({ logo });
          });
      }}
    >
      {hasLogo ? (
        <p>
          <Logo />
        </p>
      ) : null}
      <FileInput
        label={say('settings.logo')}
        description={say('settings.logo-how')}
        accept={LOGO_TYPES.join(',')}
        value={file}
        placeholder={say('settings.logo-choose')}
        error={fault === undefined ? undefined : say(`settings.logo-${fault}`)}
        onChange={(chosen) => {
          setFile(chosen);
          setFault(chosen === null ? undefined : faultOf(chosen));
        }}
      />
      <Refused error={sending.error} />
      <div className="row">
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          loading={sending.isPending}
          disabled={file === null || fault !== undefined}
        >
          {say('settings.logo-go')}
        </Button>
        {hasLogo ? (
          <Button
            size="compact-sm"
            variant="default"
            disabled={sending.isPending}
            onClick={() => {
              send({});
            }}
          >
            {say('settings.logo-away')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
