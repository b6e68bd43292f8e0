import { Title } from '@mantine/core';
import { useText, type Say } from '../../language/language.js';
import { SelectField } from '../../parts/SelectField.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { pointsOf } from '../../parts/ItemPicker.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { useRead } from '../../service/reading.js';
import { changesBetween, type Field } from './changes.js';
import { useEdition, type Edition, type Item } from './edition.js';
import { grantOf } from './GrantFields.js';

/** The differences from the edition that this one is based on, or from another one. */
export function Changed({ edition }: { readonly edition: Edition }) {
  const say = useText();
  const { data } = useRead('/v1/rulebook/editions', { query: { limit: 1000 } });
  const others = (data?.items ?? []).filter(({ editionId }) => editionId !== edition.editionId);
  const inForce = others.findLast(
    ({ inForceFrom, inForceUntil }) => inForceFrom !== null && inForceUntil === null,
  );
  const [against, setAgainst] = useInAddress(
    'against',
    others.map(({ editionId }) => editionId),
    edition.basedOn ?? inForce?.editionId ?? '',
  );
  if (against === '') return null;
  return (
    <div className="card stack">
      <Title order={2} size="h4">
        {say('rulebook.changed')}
      </Title>
      <div className="row">
        <SelectField
          label={say('rulebook.against')}
          value={against}
          options={others.map(({ editionId, title }) => ({ value: editionId, label: title }))}
          onChange={setAgainst}
        />
      </div>
      <Against key={against} edition={edition} against={against} />
    </div>
  );
}

function Against({ edition, against }: { readonly edition: Edition; readonly against: string }) {
  const before = useEdition(against);
  return (
    <QueryResult of={before}>{({ items }) => <Rows before={items} after={edition.items} />}</QueryResult>
  );
}

/** An item that only one of the editions has, or one field of an item that differs. */
interface Change {
  readonly id: string;
  readonly what: string;
  readonly item: Item;
  readonly before?: string;
  readonly after?: string;
}

function Rows({ before, after }: { readonly before: readonly Item[]; readonly after: readonly Item[] }) {
  const say = useText();
  const columns = useColumns();
  const changes = changesTold(before, after, say);
  if (changes.length === 0) return <p className="quiet">{say('rulebook.unchanged')}</p>;
  return (
    <DataTable
      id="changed"
      label={say('rulebook.changed')}
      columns={columns}
      rows={changes}
      keyOf={({ id }) => id}
    />
  );
}

function changesTold(before: readonly Item[], after: readonly Item[], say: Say): readonly Change[] {
  const { added, removed, changed } = changesBetween(before, after);
  const told = (item: Item): string => `${item.category} · ${pointsOf(item)}`;
  return [
    ...added.map((item) => ({ id: item.code, item, what: say('rulebook.added'), after: told(item) })),
    ...removed.map((item) => ({ id: item.code, item, what: say('rulebook.removed'), before: told(item) })),
    ...changed.flatMap(({ before: earlier, after: later, fields }) =>
      fields.map((field) => ({
        id: `${later.code} ${field}`,
        item: later,
        what: say(`rulebook.field-${field}`),
        before: SHOWN[field](earlier, say),
        after: SHOWN[field](later, say),
      })),
    ),
  ];
}

function useColumns(): readonly Column<Change>[] {
  const say = useText();
  return [
    plain('what', say('rulebook.what'), ({ what }) => what),
    {
      id: 'item',
      title: say('entry.item'),
      kind: 'name',
      value: ({ item }) => item.title,
      cell: ({ item }) => (
        <span className="text">
          {item.title} <span className="quiet">{item.code}</span>
        </span>
      ),
    },
    {
      id: 'before',
      title: say('rulebook.before'),
      kind: 'text',
      value: ({ before }) => before,
      cell: ({ before }) => before && <span className="down">{before}</span>,
    },
    {
      id: 'after',
      title: say('rulebook.after'),
      kind: 'text',
      value: ({ after }) => after,
      cell: ({ after }) => after && <span className="up">{after}</span>,
    },
  ];
}

/** The name of a field. */
const SHOWN: Readonly<Record<Field, (item: Item, say: Say) => string>> = {
  title: ({ title }) => title,
  category: ({ category }) => category,
  kind: ({ kind }, say) => say(`kind.${kind}`),
  direction: ({ direction }, say) => say(`record.${direction}`),
  points: pointsOf,
  roles: ({ roles }, say) => (roles.length === 0 ? say('rulebook.any-role') : roles.join(', ')),
  evidenceNeeded: ({ evidenceNeeded }, say) =>
    say(evidenceNeeded ? 'rulebook.needed' : 'rulebook.not-needed'),
  regulation: ({ regulation }, say) => regulation ?? say('rulebook.nothing'),
  bottomLine: ({ bottomLine }, say) => say(bottomLine === true ? 'rulebook.yes' : 'rulebook.no'),
  grantedFor: (item, say) => grantOf(item, say) ?? say('rulebook.nothing'),
};
