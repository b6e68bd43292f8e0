import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { View } from '../../../../clients/typescript/src/index.js';
import { LANGUAGES, useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/announcing.js';
import { Act, ActForm } from '../../parts/Act.js';
import { SelectField } from '../../parts/SelectField.js';
import { useRead } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';

type Contact = View<'/v1/employees/{employeeId}/contact'>;
const PLACES = ['email', 'wecom', 'dingtalk', 'feishu'] as const;
const DIGESTS = ['each', 'daily', 'weekly'] as const;

/** Where and how often the user wants to be told outside of the console. */
export function Contact({ employeeId }: { readonly employeeId: string }) {
  return (
    <WithTexts texts={texts}>
      <Changed employeeId={employeeId} />
    </WithTexts>
  );
}

function Changed({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const { data } = useRead('/v1/employees/{employeeId}/contact', { path: { employeeId } });
  if (data === undefined) return null;
  return (
    <div>
      <Act label={say('contact.title')}>
        {(close) => <ContactForm employeeId={employeeId} contact={data} onDone={close} />}
      </Act>
    </div>
  );
}

function ContactForm({
  employeeId,
  contact,
  onDone,
}: {
  readonly employeeId: string;
  readonly contact: Contact;
  readonly onDone: () => void;
}) {
  const say = useText();
  const [places, setPlaces] = useState({
    email: contact.email ?? '',
    wecom: contact.wecom ?? '',
    dingtalk: contact.dingtalk ?? '',
    feishu: contact.feishu ?? '',
  });
  const [digest, setDigest] = useState(contact.digest);
  const [language, setLanguage] = useState(contact.language);
  const named = Object.fromEntries(Object.entries(places).filter(([, value]) => value !== ''));
  return (
    <ActForm
      command="set-contact"
      fields={{ employeeId, ...named, digest, language, mute: [...contact.mute] as never }}
      go={say('contact.go')}
      seenAt={(minPosition) =>
        pointbook.read('/v1/employees/{employeeId}/contact', {
          path: { employeeId },
          query: { minPosition },
        })
      }
      onDone={onDone}
    >
      <p>{say('contact.how')}</p>
      {PLACES.map((place) => (
        <TextInput
          key={place}
          label={say(`contact.${place}`)}
          type={place === 'email' ? 'email' : 'text'}
          value={places[place]}
          maxLength={254}
          onChange={({ currentTarget }) => {
            setPlaces({ ...places, [place]: currentTarget.value.trim() });
          }}
        />
      ))}
      <SelectField
        label={say('contact.digest')}
        value={digest}
        options={DIGESTS.map((value) => ({ value, label: say(`contact.${value}`) }))}
        onChange={setDigest}
      />
      <SelectField
        label={say('contact.language')}
        value={language}
        options={(['zh', 'en'] as const).map((value) => ({ value, label: LANGUAGES[value] }))}
        onChange={setLanguage}
      />
    </ActForm>
  );
}
