import { Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useText, type Say } from '../../language/language.js';
import { SelectField } from '../../parts/SelectField.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { pointsOf } from '../../parts/ItemPicker.js';
import { Listing } from '../../parts/Listing.js';
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
  const [chosen, setChosen] = useState<string>();
  const against = chosen ?? edition.basedOn ?? inForce?.editionId;
  if (against === undefined) return null;
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
          onChange={setChosen}
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

function Rows({ before, after }: { readonly before: readonly Item[]; readonly after: readonly Item[] }) {
  const say = useText();
  const { added, removed, changed } = changesBetween(before, after);
  if (added.length + removed.length + changed.length === 0)
    return <p className="quiet">{say('rulebook.unchanged')}</p>;
  return (
    <Listing
      label={say('rulebook.changed')}
      head={[say('rulebook.what'), say('entry.item'), say('rulebook.before'), say('rulebook.after')]}
    >
      {added.map((item) => (
        <Row
          key={item.code}
          what={say('rulebook.added')}
          item={item}
          after={`${item.category} · ${pointsOf(item)}`}
        />
      ))}
      {removed.map((item) => (
        <Row
          key={item.code}
          what={say('rulebook.removed')}
          item={item}
          before={`${item.category} · ${pointsOf(item)}`}
        />
      ))}
      {changed.flatMap(({ before: earlier, after: later, fields }) =>
        fields.map((field) => (
          <Row
            key={`${later.code} ${field}`}
            what={say(`rulebook.field-${field}`)}
            item={later}
            before={SHOWN[field](earlier, say)}
            after={SHOWN[field](later, say)}
          />
        )),
      )}
    </Listing>
  );
}

function Row({
  what,
  item: { code, title },
  before = '',
  after = '',
}: {
  readonly what: string;
  readonly item: Item;
  readonly before?: string;
  readonly after?: string;
}) {
  return (
    <Table.Tr>
      <Table.Td>{what}</Table.Td>
      <Table.Td className="text">
        {title} <span className="quiet">{code}</span>
      </Table.Td>
      <Table.Td className="text down">{before}</Table.Td>
      <Table.Td className="text up">{after}</Table.Td>
    </Table.Tr>
  );
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
