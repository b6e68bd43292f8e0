import { Select } from '@mantine/core';

/** A choice in which one option is always chosen. */
export function SelectField<Value extends string>({
  label,
  value,
  options,
  searchable = false,
  onChange,
}: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly searchable?: boolean;
  readonly onChange: (chosen: Value) => void;
}) {
  return (
    <Select
      label={label}
      value={value}
      allowDeselect={false}
      searchable={searchable}
      data={options}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
    />
  );
}
