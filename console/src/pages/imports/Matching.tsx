import { Button, Progress, Select } from '@mantine/core';
import { useMemo } from 'react';
import { FIELDS, lacking, type FieldName } from '../../importing/fields.js';
import type { FileImport, Shown } from '../../importing/file-import.js';
import type { Head } from '../../importing/import-storage.js';
import { useText } from '../../language/language.js';
import { DateChoices } from './DateChoices.js';
import { HowRead } from './HowRead.js';
import { PutAway } from './PutAway.js';

const NO_COLUMN = '';

/** The field of each column: as found by the headings, and corrected here. */
export function Matching({
  file,
  head,
  shown,
}: {
  readonly file: FileImport;
  readonly head: Head;
  readonly shown: Shown;
}) {
  const say = useText();
  const { columns, header, kind, fileName, count } = head;
  const { rows, working, done } = shown;
  const missing = lacking(columns);
  const { occurredOn } = columns;
  const dayColumns = useMemo(() => [occurredOn], [occurredOn]);
  const isChecking = working === 'checking';
  const choose = (field: FieldName, value: string | null): void => {
    const others = Object.entries(columns).filter(([one]) => one !== field);
    const chosen = value === null || value === NO_COLUMN ? [] : [[field, Number(value)] as const];
    void file.match(Object.fromEntries([...others, ...chosen]), kind);
  };
  return (
    <>
      <HowRead file={file} head={head} shown={shown} />
      <section className="card stack" aria-labelledby="import-match">
        <h2 id="import-match" className="section-title">
          {say('import.match')}
        </h2>
        <p className="quiet">{say('import.match-why', { file: fileName })}</p>
        <div className="fields">
          {FIELDS.map((field) => {
            const column = columns[field];
            const example = column === undefined ? '' : (rows[0]?.cells[column] ?? '');
            return (
              <Select
                key={field}
                label={say(`import.${field}`)}
                description={example === '' ? ' ' : say('import.first', { text: example.slice(0, 40) })}
                inputWrapperOrder={['label', 'input', 'description']}
                allowDeselect={false}
                disabled={isChecking}
                value={column === undefined ? NO_COLUMN : String(column)}
                data={[
                  { value: NO_COLUMN, label: say('import.no-column') },
                  ...header.map((heading, at) => ({
                    value: String(at),
                    label: heading === '' ? say('import.column', { number: at + 1 }) : heading,
                  })),
                ]}
                onChange={(value) => {
                  choose(field, value);
                }}
              />
            );
          })}
          <Select
            label={say('import.kind-otherwise')}
            allowDeselect={false}
            disabled={isChecking}
            value={kind}
            data={(['behaviour', 'fixed'] as const).map((value) => ({ value, label: say(`kind.${value}`) }))}
            onChange={(value) => {
              if (value === 'behaviour' || value === 'fixed') void file.match(columns, value);
            }}
          />
          <DateChoices file={file} head={head} columns={dayColumns} shown={shown} />
        </div>
        {missing.length === 0 ? null : (
          <p role="status">
            {say('import.lacking', { fields: missing.map((field) => say(`import.${field}`)).join(', ') })}
          </p>
        )}
        {isChecking ? (
          <>
            <Progress value={(100 * done) / Math.max(1, count)} aria-label={say('import.check')} />
            <p role="status">{say('import.checking', { done, count })}</p>
          </>
        ) : null}
        <div className="row">
          <Button
            disabled={missing.length > 0 || working === 'reading'}
            loading={isChecking}
            onClick={() => void file.check()}
          >
            {say('import.check')}
          </Button>
          <PutAway file={file} shown={shown} />
        </div>
      </section>
    </>
  );
}
