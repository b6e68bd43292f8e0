import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import { useText, type Say } from '../language/language.js';

/** The attributes of facts that have a name in every language; any other is named by the organisation itself. */
const KNOWN = {
  education: 'facts.education',
  title: 'facts.title-of',
  post: 'facts.post',
  service: 'facts.service',
} as const;

export const nameOfAttribute = (attribute: string, say: Say): string =>
  Object.hasOwn(KNOWN, attribute) ? say(KNOWN[attribute as keyof typeof KNOWN]) : attribute;

/** One of the known attributes, by its name, or a word that is typed. */
export function AttributeField({
  value,
  required = false,
  description,
  onChange,
}: {
  readonly value: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly onChange: (attribute: string) => void;
}) {
  const say = useText();
  const [typed, setTyped] = useState(() => nameOfAttribute(value, say));
  const names = Object.keys(KNOWN).map((one) => [one, nameOfAttribute(one, say)] as const);
  return (
    <Autocomplete
      label={say('facts.attribute')}
      description={description}
      value={typed}
      data={names.map(([, name]) => name)}
      required={required}
      maxLength={64}
      onChange={(next) => {
        setTyped(next);
        onChange(names.find(([, name]) => name === next)?.[0] ?? next.trim());
      }}
    />
  );
}
