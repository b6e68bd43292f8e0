import { Button, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { may, useWho } from '../../app/session.js';
import {
  monthColumnsIn,
  OPENING_FIELDS,
  STAFF_FIELDS,
  type StaffField,
} from '../../importing/staff/fields.js';
import {
  lackingOf,
  type StaffHead,
  type StaffImport,
  type StaffShown,
} from '../../importing/staff/staff-import.js';
import { useText } from '../../language/language.js';
import { DayField } from '../../parts/DayField.js';
import { useRead } from '../../service/reading.js';
import { DateChoices } from './DateChoices.js';
import { HowRead } from './HowRead.js';

const NO_COLUMN = '';

interface Of {
  readonly file: StaffImport;
  readonly head: StaffHead;
  readonly shown: StaffShown;
}

/** The field of each column: as found by the headings, and corrected here. */
export function StaffMatching({ file, head, shown }: Of) {
  const say = useText();
  const who = useWho();
  const { columns, fileName } = head;
  const { joinedOn, asOf } = columns;
  const dayColumns = useMemo(() => [joinedOn, asOf], [joinedOn, asOf]);
  const missing = lackingOf(head);
  const bringsIn = may(who, 'POST /v1/commands/record-opening');
  const fields = STAFF_FIELDS.filter((field) => bringsIn || !isOfOpening(field));
  return (
    <>
      <HowRead file={file} head={head} shown={shown} />
      <section className="card stack" aria-labelledby="import-match">
        <h2 id="import-match" className="section-title">
          {say('import.match')}
        </h2>
        <p className="quiet">{say('import.match-why', { file: fileName })}</p>
        <div className="fields">
          {fields.map((field) => (
            <ColumnSelect key={field} field={field} file={file} head={head} shown={shown} />
          ))}
          <DateChoices file={file} head={head} columns={dayColumns} shown={shown} />
        </div>
        {bringsIn ? <Openings file={file} head={head} shown={shown} /> : null}
        {missing.length === 0 ? null : (
          <p role="status">
            {say('import.lacking', {
              fields: missing.map((field) => say(`people-import.${field}`)).join(', '),
            })}
          </p>
        )}
        {shown.working === 'checking' ? <p role="status">{say('people-import.checking')}</p> : null}
        <div className="row">
          <Button
            disabled={missing.length > 0 || shown.working === 'reading'}
            loading={shown.working === 'checking'}
            onClick={() => void file.check()}
          >
            {say('import.check')}
          </Button>
          <Button
            variant="default"
            disabled={shown.working !== undefined}
            onClick={() => {
              file.clear();
            }}
          >
            {say('import.other-file')}
          </Button>
        </div>
      </section>
    </>
  );
}

const isOfOpening = (field: StaffField): boolean => OPENING_FIELDS.some((one) => one === field);

function ColumnSelect({ field, file, head, shown }: Of & { readonly field: StaffField }) {
  const say = useText();
  const { columns, header } = head;
  const column = columns[field];
  const example = column === undefined ? '' : (shown.rows[0]?.cells[column] ?? '');
  return (
    <Select
      label={say(`people-import.${field}`)}
      description={example === '' ? ' ' : say('import.first', { text: example.slice(0, 40) })}
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      disabled={shown.working !== undefined}
      value={column === undefined ? NO_COLUMN : String(column)}
      data={[
        { value: NO_COLUMN, label: say('import.no-column') },
        ...header.map((heading, at) => ({
          value: String(at),
          label: heading === '' ? say('import.column', { number: at + 1 }) : heading,
        })),
      ]}
      onChange={(value) => {
        const others = Object.entries(columns).filter(([one]) => one !== field);
        const chosen = value === null || value === NO_COLUMN ? [] : [[field, Number(value)] as const];
        file.match(Object.fromEntries([...others, ...chosen]));
      }}
    />
  );
}

/** What stands for all rows of a file with balances from before the book. */
function Openings({ file, head, shown }: Of) {
  const say = useText();
  const { data: months } = useRead('/v1/months', { query: { limit: 1 } });
  const { columns, header, otherwise } = head;
  const monthColumns = monthColumnsIn(header);
  const hasOpenings =
    columns.fixed !== undefined || columns.behaviour !== undefined || monthColumns.length > 0;
  if (!hasOpenings) return null;
  return (
    <>
      {monthColumns.length === 0 ? null : (
        <p>
          {say('people-import.month-columns', { months: monthColumns.map(({ month }) => month).join(', ') })}
        </p>
      )}
      {months?.closing === 'not-begun' ? (
        <p role="status">
          {say('people-import.book-first')} <Link href="/settings">{say('page.settings')}</Link>
        </p>
      ) : null}
      <div className="fields">
        <DayField
          label={say('people-import.otherwise-as-of')}
          description={say('people-import.otherwise-as-of-how')}
          value={otherwise.asOf}
          disabled={shown.working !== undefined}
          onChange={({ currentTarget }) => {
            file.sayOtherwise({ asOf: currentTarget.value });
          }}
        />
        <TextInput
          label={say('people-import.otherwise-source')}
          description=" "
          value={otherwise.source}
          maxLength={2_000}
          disabled={shown.working !== undefined}
          onChange={({ currentTarget }) => {
            file.sayOtherwise({ source: currentTarget.value });
          }}
        />
      </div>
    </>
  );
}
