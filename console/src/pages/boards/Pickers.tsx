import { useLocation, useParams } from 'wouter';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { useMonths } from '../../parts/MonthSelect.js';
import { SelectField } from '../../parts/SelectField.js';
import { useRead } from '../../service/reading.js';
import { EVERYBODY, placeOf } from './period.js';

export interface Chosen {
  readonly period: string;
  readonly office: string;
}

/** The period and office in the address of a board; this month and everybody by default. */
export function useChosen(page: string): readonly [Chosen, (next: Chosen) => void] {
  const { today } = useWho().organisation;
  const params = useParams<{ period?: string; office?: string }>();
  const [, go] = useLocation();
  const chosen = { period: params.period ?? today.slice(0, 7), office: params.office ?? EVERYBODY };
  return [
    chosen,
    ({ period, office }) => {
      go(`${page}/${placeOf(period, office)}`);
    },
  ];
}

export function PeriodAndOffice({
  chosen,
  onChange,
}: {
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}) {
  return (
    <>
      <PeriodSelect
        period={chosen.period}
        onChange={(period) => {
          onChange({ ...chosen, period });
        }}
      />
      <OfficeSelect
        office={chosen.office}
        onChange={(office) => {
          onChange({ ...chosen, office });
        }}
      />
    </>
  );
}

/** Every month and year of the book, and the running total. */
function PeriodSelect({
  period,
  onChange,
}: {
  readonly period: string;
  readonly onChange: (period: string) => void;
}) {
  const say = useText();
  const months = useMonths();
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const known = [...months, ...years, 'total'];
  return (
    <SelectField
      label={say('board.period')}
      value={period}
      searchable
      options={[
        ...(known.includes(period) ? [] : [{ value: period, label: period }]),
        ...months.map((month) => ({ value: month, label: month })),
        ...years.map((year) => ({ value: year, label: say('board.year', { year }) })),
        { value: 'total', label: say('board.total') },
      ]}
      onChange={onChange}
    />
  );
}

function OfficeSelect({
  office,
  onChange,
}: {
  readonly office: string;
  readonly onChange: (office: string) => void;
}) {
  const say = useText();
  const { data } = useRead('/v1/offices', { query: { limit: 1000 } });
  return (
    <SelectField
      label={say('board.office')}
      value={office}
      searchable
      options={[
        { value: EVERYBODY, label: say('board.everybody') },
        ...(data?.items ?? []).map(({ officeId, name }) => ({ value: officeId, label: name })),
      ]}
      onChange={onChange}
    />
  );
}
