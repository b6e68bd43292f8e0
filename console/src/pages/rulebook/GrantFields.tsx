import { TextInput } from '@mantine/core';
import { useText, type Say } from '../../language/language.js';
import { AttributeField, nameOfAttribute } from '../../parts/AttributeField.js';
import { SelectField } from '../../parts/SelectField.js';
import type { Item } from './edition.js';

const EVERY = ['once', 'month', 'year'] as const;
const SERVICE = 'service';

/** The fact for which an item is granted by itself, as it is typed; without an attribute people apply it. */
export interface TypedGrant {
  readonly attribute: string;
  readonly value: string;
  readonly every: (typeof EVERY)[number];
}

/** The fact that an item is granted for, and how often; undefined where people apply it. */
export function grantOf({ grantedFor, grantedEvery }: Item, say: Say): string | undefined {
  if (grantedFor === undefined) return undefined;
  const fact = [nameOfAttribute(grantedFor.attribute, say), grantedFor.value].filter(Boolean).join(' ');
  return grantedEvery === undefined ? fact : `${fact} · ${say(`rulebook.every-${grantedEvery}`)}`;
}

export const typedGrantOf = (item: Item | undefined): TypedGrant => ({
  attribute: item?.grantedFor?.attribute ?? '',
  value: item?.grantedFor?.value ?? '',
  every: item?.grantedEvery ?? 'once',
});

export function grantFieldsOf({ attribute, value, every }: TypedGrant) {
  if (attribute === '') return {};
  if (attribute === SERVICE) return { grantedFor: { attribute } };
  const grantedFor = { attribute, value: value.trim() };
  return every === 'once' ? { grantedFor } : { grantedFor, grantedEvery: every };
}

export function GrantFields({
  typed,
  onChange,
}: {
  readonly typed: TypedGrant;
  readonly onChange: (changes: Partial<TypedGrant>) => void;
}) {
  const say = useText();
  const takesValue = typed.attribute !== '' && typed.attribute !== SERVICE;
  return (
    <fieldset className="row">
      <legend>{say('rulebook.field-grantedFor')}</legend>
      <AttributeField
        value={typed.attribute}
        description={say('rulebook.granted-how')}
        onChange={(attribute) => {
          onChange({ attribute });
        }}
      />
      {takesValue ? (
        <TextInput
          label={say('facts.value')}
          value={typed.value}
          required
          maxLength={200}
          onChange={({ currentTarget }) => {
            onChange({ value: currentTarget.value });
          }}
        />
      ) : null}
      {takesValue ? (
        <SelectField
          label={say('rulebook.granted-every')}
          value={typed.every}
          options={EVERY.map((value) => ({ value, label: say(`rulebook.every-${value}`) }))}
          onChange={(every) => {
            onChange({ every });
          }}
        />
      ) : null}
    </fieldset>
  );
}
