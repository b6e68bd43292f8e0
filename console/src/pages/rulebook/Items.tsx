import { Button, Select, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText, type Say } from '../../language/language.js';
import { pointsOf } from '../../parts/ItemPicker.js';
import { Refused } from '../../parts/Refused.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { useSending } from '../../parts/useSending.js';
import { grantOf } from './GrantFields.js';
import { seenAt, type Edition, type Item } from './edition.js';
import { ItemForm } from './ItemForm.js';

const SHOWN_AT_ONCE = 100;
/** Stands for all categories. */
const EVERY = '';

/** The items, by search and category; those of a draft can be changed. */
export function Items({ edition: { editionId, status, items } }: { readonly edition: Edition }) {
  const say = useText();
  const who = useWho();
  const [wanted, setWanted] = useState('');
  const [edited, setEdited] = useState<Item>();
  const isDraft = status === 'draft';
  const categories = [...new Set(items.map((item) => item.category))].toSorted();
  const [category, setCategory] = useInAddress('category', [EVERY, ...categories], EVERY);
  const found = items.filter((item) => isFound(item, wanted, category));
  const columns = useColumns();
  const changing = useChanging(editionId, setEdited);
  return (
    <section className="card stack" aria-labelledby="items">
      <Title order={2} size="h4" id="items">
        {say('rulebook.items')} ({found.length})
      </Title>
      {isDraft && may(who, 'POST /v1/commands/put-item') ? (
        <ItemForm
          key={edited?.code}
          editionId={editionId}
          item={edited}
          onDone={() => {
            setEdited(undefined);
          }}
        />
      ) : null}
      <div className="row">
        <TextInput
          label={say('rulebook.search')}
          value={wanted}
          onChange={({ currentTarget }) => {
            setWanted(currentTarget.value);
          }}
        />
        <Select
          label={say('rulebook.category')}
          placeholder={say('proposal.any')}
          value={category === EVERY ? null : category}
          data={categories}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': say('record.clear') }}
          onChange={(chosen) => {
            setCategory(chosen ?? EVERY);
          }}
        />
      </div>
      <DataTable
        id="items"
        label={say('rulebook.items')}
        columns={isDraft ? [...columns, changing] : columns}
        rows={found}
        atOnce={SHOWN_AT_ONCE}
        keyOf={({ code }) => code}
      />
    </section>
  );
}

function isFound(item: Item, wanted: string, category: string): boolean {
  if (category !== EVERY && item.category !== category) return false;
  const text = wanted.trim().toLowerCase();
  return [item.code, item.title, item.category].some((one) => one.toLowerCase().includes(text));
}

function useColumns(): readonly Column<Item>[] {
  const say = useText();
  return [
    {
      id: 'item',
      title: say('entry.item'),
      kind: 'name',
      value: ({ title }) => title,
      cell: ({ title, code }) => (
        <span className="text">
          {title} <span className="quiet">{code}</span>
        </span>
      ),
    },
    plain('category', say('rulebook.category'), ({ category }) => category),
    plain('kind', say('record.kind'), ({ kind }) => say(`kind.${kind}`)),
    {
      id: 'direction',
      title: say('rulebook.field-direction'),
      value: ({ direction }) => say(`record.${direction}`),
      cell: ({ direction }) => (
        <span className={direction === 'award' ? 'up' : 'down'}>{say(`record.${direction}`)}</span>
      ),
    },
    { ...plain('points', say('entry.points'), pointsOf), kind: 'number' },
    { ...plain('notes', say('rulebook.notes'), (item) => notesOn(item, say)), kind: 'text' },
  ];
}

const notesOn = (item: Item, say: Say): string =>
  [
    item.roles.join(', '),
    item.evidenceNeeded ? say('rulebook.needs-evidence') : '',
    item.bottomLine === true ? say('rulebook.bottom-line') : '',
    item.regulation ?? '',
    grantOf(item, say) ?? '',
  ]
    .filter((note) => note !== '')
    .join(' · ');

/** The items of a draft can be changed. */
function useChanging(editionId: string, onEdit: (item: Item) => void): Column<Item> {
  const say = useText();
  return {
    id: 'change',
    title: say('rulebook.change'),
    cell: (item) => <Change item={item} editionId={editionId} onEdit={onEdit} />,
  };
}

function Change({
  item,
  editionId,
  onEdit,
}: {
  readonly item: Item;
  readonly editionId: string;
  readonly onEdit: (item: Item) => void;
}) {
  const say = useText();
  const who = useWho();
  const sending = useSending('remove-item', { seenAt });
  if (!may(who, 'POST /v1/commands/remove-item')) return null;
  return (
    <div className="row">
      <Refused error={sending.error} />
      <Button
        size="compact-sm"
        variant="default"
        aria-label={say('rulebook.edit-one', { item: item.title })}
        onClick={() => {
          onEdit(item);
        }}
      >
        {say('rulebook.change')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={say('rulebook.remove-one', { item: item.title })}
        loading={sending.isPending}
        onClick={() => {
          sending.mutate({ editionId, code: item.code });
        }}
      >
        {say('rulebook.remove')}
      </Button>
    </div>
  );
}
