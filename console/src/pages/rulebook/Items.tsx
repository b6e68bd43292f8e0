import { Button, Select, Table, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { pointsOf } from '../../parts/ItemPicker.js';
import { Listing, number } from '../../parts/Listing.js';
import { Refused } from '../../parts/Refused.js';
import { useSending } from '../../parts/useSending.js';
import { useShown } from '../../parts/useShown.js';
import { grantOf } from './GrantFields.js';
import { seenAt, type Edition, type Item } from './edition.js';
import { ItemForm } from './ItemForm.js';

const SHOWN_AT_ONCE = 100;

/** The items, by search and category; those of a draft can be changed. */
export function Items({ edition: { editionId, status, items } }: { readonly edition: Edition }) {
  const say = useText();
  const who = useWho();
  const [wanted, setWanted] = useState('');
  const [category, setCategory] = useState<string | null>(null);
  const [edited, setEdited] = useState<Item>();
  const isDraft = status === 'draft';
  const found = items.filter((item) => isFound(item, wanted, category));
  const [shown, more] = useShown(found, SHOWN_AT_ONCE);
  const categories = [...new Set(items.map((item) => item.category))].toSorted();
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
          value={category}
          data={categories}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': say('record.clear') }}
          onChange={setCategory}
        />
      </div>
      <Listing
        label={say('rulebook.items')}
        head={[
          say('entry.item'),
          say('rulebook.category'),
          say('record.kind'),
          say('rulebook.field-direction'),
          number(say('entry.points')),
          say('rulebook.notes'),
          ...(isDraft ? [say('rulebook.change')] : []),
        ]}
      >
        {shown.map((item) => (
          <ItemRow key={item.code} item={item} editionId={editionId} isDraft={isDraft} onEdit={setEdited} />
        ))}
      </Listing>
      {more}
    </section>
  );
}

function isFound(item: Item, wanted: string, category: string | null): boolean {
  if (category !== null && item.category !== category) return false;
  const text = wanted.trim().toLowerCase();
  return [item.code, item.title, item.category].some((one) => one.toLowerCase().includes(text));
}

function ItemRow({
  item,
  editionId,
  isDraft,
  onEdit,
}: {
  readonly item: Item;
  readonly editionId: string;
  readonly isDraft: boolean;
  readonly onEdit: (item: Item) => void;
}) {
  const say = useText();
  const { code, title, category, kind, direction, roles, evidenceNeeded, bottomLine, regulation } = item;
  const notes = [
    roles.join(', '),
    evidenceNeeded ? say('rulebook.needs-evidence') : '',
    bottomLine === true ? say('rulebook.bottom-line') : '',
    regulation ?? '',
    grantOf(item, say) ?? '',
  ];
  return (
    <Table.Tr>
      <Table.Td className="text">
        {title} <span className="quiet">{code}</span>
      </Table.Td>
      <Table.Td>{category}</Table.Td>
      <Table.Td>{say(`kind.${kind}`)}</Table.Td>
      <Table.Td className={direction === 'award' ? 'up' : 'down'}>{say(`record.${direction}`)}</Table.Td>
      <Table.Td className="number">{pointsOf(item)}</Table.Td>
      <Table.Td className="text">{notes.filter((note) => note !== '').join(' · ')}</Table.Td>
      {isDraft ? (
        <Table.Td>
          <Change item={item} editionId={editionId} onEdit={onEdit} />
        </Table.Td>
      ) : null}
    </Table.Tr>
  );
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
