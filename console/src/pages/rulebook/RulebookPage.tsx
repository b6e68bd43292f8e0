import { Button, Select, Table, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Listing, number } from '../../parts/Listing.js';
import { Moment } from '../../parts/Moment.js';
import { More } from '../../parts/More.js';
import { Refused } from '../../parts/Refused.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
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
              <EditionRows editions={editions} />
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

function EditionRows({ editions }: { readonly editions: readonly Listed[] }) {
  const say = useText();
  if (editions.length === 0) return <p className="quiet">{say('rulebook.none')}</p>;
  return (
    <Listing
      className="card"
      label={say('page.rulebook')}
      head={[
        say('rulebook.edition'),
        say('entry.state'),
        say('rulebook.in-force'),
        number(say('rulebook.items')),
        say('rulebook.based-on'),
        say('rulebook.drafted-at'),
      ]}
    >
      {editions.map((edition) => (
        <Table.Tr key={edition.editionId}>
          <Table.Td className="text">
            <Link href={`/rulebook/${edition.editionId}`}>{edition.title}</Link>{' '}
            <span className="quiet">{edition.editionId}</span>
          </Table.Td>
          <Table.Td>
            <Status edition={edition} />
          </Table.Td>
          <Table.Td>
            {edition.inForceFrom === null
              ? ''
              : `${edition.inForceFrom} – ${edition.inForceUntil ?? say('rulebook.no-end')}`}
          </Table.Td>
          <Table.Td className="number">{edition.itemCount}</Table.Td>
          <Table.Td>{edition.basedOn}</Table.Td>
          <Table.Td>
            <Moment at={edition.draftedAt} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Listing>
  );
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
