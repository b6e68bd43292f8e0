import { Title } from '@mantine/core';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/offices.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import { CloseForm, OpenForm, RenameForm, ReopenForm } from './OfficeForms.js';
import { MergeForm } from './MergeForm.js';
import { PeopleCount } from './PeopleCount.js';

type Office = components['schemas']['OfficeView'];
const AT_ONCE = 50;

/** The offices of the organisation: opened, renamed, closed and opened again, and merged. */
export default function OfficesPage() {
  return (
    <WithTexts texts={texts}>
      <Offices />
    </WithTexts>
  );
}

function Offices() {
  const say = useText();
  const who = useWho();
  const offices = useRead('/v1/offices', { query: { limit: 1000 } });
  const items = offices.data?.items ?? [];
  const open = items.filter(({ closedOn }) => closedOn === null);
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.offices')}
      </Title>
      <p className="quiet">{say('offices.how')}</p>
      <div className="row">
        <Act label={say('offices.open')} variant="filled">
          {(close) => <OpenForm taken={items.map(({ officeId }) => officeId)} onDone={close} />}
        </Act>
        {may(who, 'POST /v1/commands/merge-offices') && open.length > 1 ? (
          <Act label={say('offices.merge')}>{(close) => <MergeForm offices={open} onDone={close} />}</Act>
        ) : null}
      </div>
      <QueryResult of={offices}>
        {({ items: all }) =>
          all.length === 0 ? (
            <div className="card">
              <p>{say('offices.empty')}</p>
            </div>
          ) : (
            <Rows offices={all} />
          )
        }
      </QueryResult>
    </div>
  );
}

function Rows({ offices }: { readonly offices: readonly Office[] }) {
  const say = useText();
  const columns = useColumns();
  return (
    <section className="card stack">
      <DataTable
        id="offices"
        label={say('page.offices')}
        columns={columns}
        rows={offices}
        atOnce={AT_ONCE}
        keyOf={({ officeId }) => officeId}
      />
    </section>
  );
}

function useColumns(): readonly Column<Office>[] {
  const say = useText();
  return [
    { ...plain('office', say('board.office'), ({ name }) => name), kind: 'name' },
    plain('id', say('offices.id'), ({ officeId }) => officeId),
    {
      id: 'people',
      title: say('offices.people'),
      kind: 'number',
      cell: ({ officeId }) => (
        <Link href={`/staff?office=${encodeURIComponent(officeId)}`}>
          <PeopleCount officeId={officeId} />
        </Link>
      ),
    },
    plain('state', say('entry.state'), ({ closedOn }) =>
      closedOn === null ? say('offices.is-open') : say('offices.closed-from', { day: closedOn }),
    ),
    { id: 'acts', title: say('offices.acts'), cell: (office) => <Acts office={office} /> },
  ];
}

function Acts({ office }: { readonly office: Office }) {
  const say = useText();
  const { name, closedOn } = office;
  return (
    <div className="row">
      <Act label={say('offices.rename')} name={say('offices.rename-one', { name })}>
        {(close) => <RenameForm office={office} onDone={close} />}
      </Act>
      {closedOn === null ? (
        <Act label={say('offices.close')} name={say('offices.close-one', { name })}>
          {(close) => <CloseForm office={office} onDone={close} />}
        </Act>
      ) : (
        <Act label={say('offices.reopen')} name={say('offices.reopen-one', { name })}>
          {(close) => <ReopenForm office={office} onDone={close} />}
        </Act>
      )}
    </div>
  );
}
