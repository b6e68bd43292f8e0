import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useLanguage, useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/participation.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useMonths } from '../../parts/MonthSelect.js';
import { More } from '../../parts/More.js';
import { SelectField } from '../../parts/SelectField.js';
import { usePages } from '../../service/reading.js';
import { Participants } from './Participants.js';

const PAGE = 100;
const SHOWN = ['all', 'without', 'with'] as const;
type Shown = (typeof SHOWN)[number];
const RECORDED: Readonly<Record<Shown, { readonly recorded?: boolean }>> = {
  all: {},
  without: { recorded: false },
  with: { recorded: true },
};

/** Who recorded how much in a month or a year, and who nothing. */
export default function ParticipationPage() {
  return (
    <WithTexts texts={texts}>
      <Participation />
    </WithTexts>
  );
}

function Participation() {
  const say = useText();
  const { today } = useWho().organisation;
  const [period, setPeriod] = useState(today.slice(0, 7));
  const [shown, setShown] = useState<Shown>('all');
  // The log records who reads it, and it looks at all entries: it does not follow every event.
  const pages = usePages('/v1/participation', {
    query: { ...monthsOf(period), ...RECORDED[shown], limit: PAGE },
    noted: { revision: 0 },
  });
  const isOwn = pages.data?.pages[0]?.own === true;
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.participation')}
      </Title>
      <p className="quiet">{say('participation.how')}</p>
      <div className="row">
        <PeriodSelect period={period} onChange={setPeriod} />
        {isOwn ? null : (
          <SelectField
            label={say('participation.show')}
            value={shown}
            options={SHOWN.map((value) => ({ value, label: say(`participation.${value}`) }))}
            onChange={setShown}
          />
        )}
        <Export period={period} shown={shown} />
      </div>
      {isOwn ? <p className="quiet">{say('participation.own')}</p> : null}
      <section className="card stack">
        <QueryResult of={pages}>{({ pages: read }) => <Read pages={read} />}</QueryResult>
        <More of={pages} />
      </section>
    </div>
  );
}

function Read({ pages }: { readonly pages: readonly components['schemas']['ParticipationView'][] }) {
  const say = useText();
  const rows = pages.flatMap(({ items }) => items);
  const { count = 0, nothing = 0, own = false } = pages[0] ?? {};
  return (
    <>
      {own ? null : <p>{say('participation.count', { count, nothing })}</p>}
      {rows.length === 0 ? (
        <p className="quiet">{say('participation.none')}</p>
      ) : (
        <Participants rows={rows} />
      )}
    </>
  );
}

/** The months of the book with the present one, and their years. */
function PeriodSelect({
  period,
  onChange,
}: {
  readonly period: string;
  readonly onChange: (period: string) => void;
}) {
  const say = useText();
  const { today } = useWho().organisation;
  const months = [...new Set([today.slice(0, 7), ...useMonths()])].toSorted().toReversed();
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return (
    <SelectField
      label={say('board.period')}
      value={period}
      searchable
      options={[
        ...months.map((value) => ({ value, label: value })),
        ...years.map((year) => ({ value: year, label: say('board.year', { year }) })),
      ]}
      onChange={onChange}
    />
  );
}

const monthsOf = (period: string): { readonly from: string; readonly to: string } =>
  period.length === 4 ? { from: `${period}-01`, to: `${period}-12` } : { from: period, to: period };

function Export({ period, shown }: { readonly period: string; readonly shown: Shown }) {
  const say = useText();
  const { language } = useLanguage();
  const { recorded } = RECORDED[shown];
  const query = {
    ...{ ...monthsOf(period), format: 'xlsx', lang: language },
    ...(recorded === undefined ? {} : { recorded: String(recorded) }),
  };
  return (
    <Button
      component="a"
      variant="default"
      href={`/v1/participation?${new URLSearchParams(query).toString()}`}
      download
    >
      {say('board.xlsx')}
    </Button>
  );
}
