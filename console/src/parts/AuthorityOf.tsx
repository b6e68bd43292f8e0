import { Select } from '@mantine/core';
import { useText } from '../language/language.js';

const OWN = '';

/** A choice of the authority that is used: one's own, or one that somebody has lent. */
export function AuthorityOf({
  lenders,
  value,
  onChange,
  hasOwn = true,
}: {
  readonly lenders: readonly { readonly principalId: string; readonly name: string }[];
  /** Null: one's own. */
  readonly value: string | null;
  readonly onChange: (principalId: string | null) => void;
  readonly hasOwn?: boolean;
}) {
  const say = useText();
  return (
    <Select
      label={say('authority.of')}
      value={value ?? OWN}
      allowDeselect={false}
      data={[
        ...(hasOwn ? [{ value: OWN, label: say('authority.own') }] : []),
        ...lenders.map(({ principalId, name }) => ({
          value: principalId,
          label: say('authority.of-other', { name, principalId }),
        })),
      ]}
      onChange={(chosen) => {
        onChange(chosen === null || chosen === OWN ? null : chosen);
      }}
    />
  );
}
