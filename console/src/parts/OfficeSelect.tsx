import { Select } from '@mantine/core';
import { useRead } from '../service/reading.js';

/** A choice of the open offices, by name. */
export function OfficeSelect({
  label,
  value,
  onChange,
  without = [],
}: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (officeId: string | null) => void;
  /** Offices that cannot be chosen. */
  readonly without?: readonly string[];
}) {
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  const offices = (data?.items ?? []).filter(
    ({ officeId, closedOn }) => closedOn === null && !without.includes(officeId),
  );
  return (
    <Select
      label={label}
      value={value}
      required
      searchable
      data={offices.map(({ officeId, name }) => ({ value: officeId, label: name }))}
      onChange={onChange}
    />
  );
}
