import { Button, Select, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { moments } from '../../parts/columns.js';
import { More } from '../../parts/More.js';
import { Refused } from '../../parts/Refused.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useSending } from '../../parts/useSending.js';
import { usePages } from '../../service/reading.js';
import type { components } from '../../../../clients/typescript/src/index.js';
import { seenAt } from './edition.js';
import { OneEdition } from './OneEdition.js';
import { TemplateForm } from './TemplateForm.js';
import { Status } from './Status.js';

const PAGE = 100;
type Listed = components['schemas']['EditionView'];

/** Every edition, its status, and the days on which it is in force. */
export default function RulebookPage() {
  const { editionId } = useParams<{ editionId?: string }>();
  return editionId === undefined ? <Editions /> : <OneEdition key={editionId} editionId={editionId} />;
}

function Editions() {
  const say = useText();
  const who = useWho();
  const drafts = may(who, 'POST /v1/commands/draft-edition');
  const pages = usePages('/v1/rulebook/editions', { query: { limit: PAGE } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.rulebook')}
      </Title>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const editions = read.flatMap(({ items }) => items);
          return (
            <>
              <EditionRows editions={editions} isWhole={!pages.hasNextPage} />
              <More of={pages} />
              {editions.length === 0 && drafts && may(who, 'POST /v1/commands/put-item') ? (
                <TemplateForm />
              ) : null}
              {drafts ? <DraftForm editions={editions} /> : null}
            </>
          );
        }}
      </QueryResult>
    </div>
  );
}

function EditionRows({
  editions,
  isWhole,
}: {
  readonly editions: readonly Listed[];
  readonly isWhole: boolean;
}) {
  const say = useText();
  const columns = useColumns();
  if (editions.length === 0) return <p className="quiet">{say('rulebook.none')}</p>;
  return (
    <section className="card">
      <DataTable
        id="editions"
        label={say('page.rulebook')}
        columns={columns}
        rows={editions}
        isWhole={isWhole}
        keyOf={({ editionId }) => editionId}
      />
    </section>
  );
}

function useColumns(): readonly Column<Listed>[] {
  const say = useText();
  return [
    {
      id: 'edition',
      title: say('rulebook.edition'),
      kind: 'name',
      value: ({ title }) => title,
      cell: ({ editionId, title }) => (
        <span className="text">
          <Link href={`/rulebook/${editionId}`}>{title}</Link> <span className="quiet">{editionId}</span>
        </span>
      ),
    },
    {
      id: 'state',
      title: say('entry.state'),
      value: ({ status }) => say(`rulebook.${status}`),
      cell: (edition) => <Status edition={edition} />,
    },
    plain('in-force', say('rulebook.in-force'), ({ inForceFrom, inForceUntil }) =>
      inForceFrom === null ? null : `${inForceFrom} – ${inForceUntil ?? say('rulebook.no-end')}`,
    ),
    {
      id: 'items',
      title: say('rulebook.items'),
      kind: 'number',
      value: ({ itemCount }) => itemCount,
      cell: ({ itemCount }) => itemCount,
    },
    plain('based-on', say('rulebook.based-on'), ({ basedOn }) => basedOn),
    moments('drafted-at', say('rulebook.drafted-at'), ({ draftedAt }) => draftedAt),
  ];
}

/** Begins an edition, empty or with the items of another one. */
function DraftForm({ editions }: { readonly editions: readonly Listed[] }) {
  const say = useText();
  const [, go] = useLocation();
  const [editionId, setEditionId] = useState('');
  const [title, setTitle] = useState('');
  const [basedOn, setBasedOn] = useState<string | null>(null);
  const sending = useSending('draft-edition', {
    seenAt: async (position) => {
      await seenAt(position);
      go(`/rulebook/${editionId}`);
    },
  });
  return (
    <form
      className="card stack"
      aria-labelledby="draft"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending)
          sending.mutate({ editionId, title: title.trim(), ...(basedOn === null ? {} : { basedOn }) });
      }}
    >
      <Title order={2} size="h4" id="draft">
        {say('rulebook.draft-new')}
      </Title>
      <div className="row">
        <TextInput
          label={say('rulebook.id')}
          value={editionId}
          maxLength={64}
          pattern="[A-Za-z0-9._\-]+"
          required
          onChange={({ currentTarget }) => {
            setEditionId(currentTarget.value);
          }}
        />
        <TextInput
          label={say('rulebook.title')}
          value={title}
          maxLength={200}
          required
          onChange={({ currentTarget }) => {
            setTitle(currentTarget.value);
          }}
        />
        <Select
          label={say('rulebook.based-on')}
          placeholder={say('rulebook.alone')}
          clearable
          clearButtonProps={{ 'aria-label': say('record.clear') }}
          value={basedOn}
          data={editions
            .filter(({ status }) => status !== 'withdrawn')
            .map((edition) => ({ value: edition.editionId, label: edition.title }))}
          onChange={setBasedOn}
        />
      </div>
      <Refused error={sending.error} />
      <div>
        <Button type="submit" loading={sending.isPending}>
          {say('rulebook.draft-go')}
        </Button>
      </div>
    </form>
  );
}
