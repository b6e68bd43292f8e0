import { Select } from '@mantine/core';
import { useText } from '../../language/language.js';
import { useRead } from '../../service/reading.js';
import { EVERYBODY } from './period.js';

/** Every month and year that there is, and the running total. */
export function PeriodSelect({
  period,
  onChange,
}: {
  readonly period: string;
  readonly onChange: (period: string) => void;
}) {
  const say = useText();
  const { data } = useRead('/v1/months', { query: { limit: 1000 } });
  const months = (data?.items ?? []).map(({ month }) => month).toReversed();
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const known = [...months, ...years, 'total'];
  return (
    <Select
      label={say('board.period')}
      value={period}
      allowDeselect={false}
      searchable
      data={[
        ...(known.includes(period) ? [] : [{ value: period, label: period }]),
        ...months.map((month) => ({ value: month, label: month })),
        ...years.map((year) => ({ value: year, label: say('board.year', { year }) })),
        { value: 'total', label: say('board.total') },
      ]}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
    />
  );
}

export function OfficeSelect({
  office,
  onChange,
}: {
  readonly office: string;
  readonly onChange: (office: string) => void;
}) {
  const say = useText();
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  return (
    <Select
      label={say('board.office')}
      value={office}
      allowDeselect={false}
      searchable
      data={[
        { value: EVERYBODY, label: say('board.everybody') },
        ...(data?.items ?? []).map(({ officeId, name }) => ({ value: officeId, label: name })),
      ]}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen);
      }}
    />
  );
}
