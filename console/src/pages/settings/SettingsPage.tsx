import { Title } from '@mantine/core';
import { Link } from 'wouter';
import type { View } from '../../../../clients/typescript/src/index.js';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/setting-up.js';
import { Act, ActForm } from '../../parts/Act.js';
import { moments } from '../../parts/columns.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import { pointbook } from '../../service/service.js';
import { BeginBookForm } from '../months/BeginBookForm.js';
import { ClosingForm } from '../months/ClosingForm.js';
import { Appearance } from './Appearance.js';
import { Display } from './Display.js';
import { DueProcess } from './DueProcess.js';
import { Retention } from './Retention.js';

type Months = View<'/v1/months'>;
type Import = Months['importsUnderWay'][number];

/** The settings of the whole organisation: where its book begins, when months close, and where the rest is set. */
export default function SettingsPage() {
  return (
    <WithTexts texts={texts}>
      <Settings />
    </WithTexts>
  );
}

function Settings() {
  const say = useText();
  const months = useRead('/v1/months', { query: { limit: 1 } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.settings')}
      </Title>
      <Appearance />
      <Fixed />
      <QueryResult of={months}>
        {(read) => (
          <>
            <Book months={read} />
            <Closing months={read} />
            <Imports months={read} />
          </>
        )}
      </QueryResult>
      <Display />
      <DueProcess />
      <Retention />
      <Elsewhere />
    </div>
  );
}

/** The settings of the first start, which never change. */
function Fixed() {
  const say = useText();
  const { timeZone, basePoints } = useWho().organisation;
  return (
    <section className="card stack" aria-labelledby="fixed">
      <Title order={2} size="h4" id="fixed">
        {say('settings.fixed')}
      </Title>
      <dl>
        <dt>{say('settings.time-zone')}</dt>
        <dd>{timeZone}</dd>
        <dt>{say('settings.base-points')}</dt>
        <dd>{basePoints}</dd>
      </dl>
      <p className="quiet">{say('settings.fixed-how')}</p>
    </section>
  );
}

function Book({ months: { closing, items } }: { readonly months: Months }) {
  const say = useText();
  const who = useWho();
  const isBegun = closing !== 'not-begun';
  return (
    <section className="card stack" aria-labelledby="book">
      <Title order={2} size="h4" id="book">
        {say('settings.book')}
      </Title>
      {isBegun ? (
        <p>
          {say('settings.book-begun')} {items[0]?.month}
        </p>
      ) : (
        <p>{say('months.not-begun')}</p>
      )}
      {!isBegun && may(who, 'POST /v1/commands/begin-book') ? <BeginBookForm /> : null}
    </section>
  );
}

function Closing({ months: { automatic, graceDays } }: { readonly months: Months }) {
  const say = useText();
  const who = useWho();
  if (!may(who, 'POST /v1/commands/set-closing')) return null;
  return (
    <section className="card stack" aria-labelledby="closing">
      <Title order={2} size="h4" id="closing">
        {say('settings.closing')}
      </Title>
      <ClosingForm key={`${graceDays} ${String(automatic)}`} automatic={automatic} graceDays={graceDays} />
    </section>
  );
}

/** Interrupted imports keep months open; somebody entitled can say that nothing more comes. */
function Imports({ months: { importsUnderWay } }: { readonly months: Months }) {
  const say = useText();
  const who = useWho();
  const columns = useImportColumns();
  if (importsUnderWay.length === 0 || !may(who, 'POST /v1/commands/end-import')) return null;
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('settings.imports')}
      </Title>
      <DataTable
        id="imports"
        label={say('settings.imports')}
        columns={columns}
        rows={importsUnderWay}
        keyOf={({ importId, since }) => `${importId ?? ''} ${since}`}
      />
    </section>
  );
}

function useImportColumns(): readonly Column<Import>[] {
  const say = useText();
  const nameOf = ({ importId }: Import): string => importId ?? say('months.unnamed');
  return [
    { ...plain('import', say('settings.import'), nameOf), kind: 'name' },
    moments('since', say('principals.issued'), ({ since }) => since),
    {
      id: 'end',
      title: say('settings.end-import'),
      cell: ({ importId }) => <EndImport importId={importId} />,
    },
  ];
}

function EndImport({ importId }: Pick<Import, 'importId'>) {
  const say = useText();
  return (
    <Act label={say('settings.end-import')}>
      {(close) => (
        <ActForm
          command="end-import"
          fields={importId === null ? {} : { importId }}
          go={say('settings.end-import')}
          isFinal
          seenAt={(minPosition) => pointbook.read('/v1/months', { query: { limit: 1, minPosition } })}
          onDone={close}
        >
          <p>{say('settings.end-import-does')}</p>
        </ActForm>
      )}
    </Act>
  );
}

/** Policies that have pages of their own. */
const PAGES = [
  { path: '/rulebook', title: 'page.rulebook', route: 'GET /v1/rulebook/editions' },
  { path: '/grades', title: 'page.grades', route: 'POST /v1/commands/set-authority' },
  { path: '/rollout', title: 'page.rollout', route: 'POST /v1/commands/plan-rollout' },
  { path: '/months', title: 'page.months', route: 'POST /v1/commands/close-month' },
] as const;

function Elsewhere() {
  const say = useText();
  const who = useWho();
  return (
    <section className="card stack" aria-labelledby="elsewhere">
      <Title order={2} size="h4" id="elsewhere">
        {say('settings.elsewhere')}
      </Title>
      <ul>
        {PAGES.filter(({ route }) => may(who, route)).map(({ path, title }) => (
          <li key={path}>
            <Link href={path}>{say(title)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
