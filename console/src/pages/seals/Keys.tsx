import { Title } from '@mantine/core';
import type { View } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Digest } from '../../parts/Digest.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';

type Key = View<'/v1/signing-keys'>['items'][number];

/** The keys that signed, in order; the last one is in use. */
export function Keys() {
  const say = useText();
  const columns = useColumns();
  const keys = useRead('/v1/signing-keys');
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('seals.keys')}
      </Title>
      <QueryResult of={keys}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say('seals.no-keys')}</p>
          ) : (
            <DataTable
              id="keys"
              label={say('seals.keys')}
              columns={columns}
              rows={items}
              keyOf={({ publicKey }) => publicKey}
            />
          )
        }
      </QueryResult>
    </section>
  );
}

function useColumns(): readonly Column<Key>[] {
  const say = useText();
  return [
    {
      id: 'key',
      title: say('seals.key'),
      kind: 'name',
      value: ({ keyId }) => keyId,
      cell: ({ keyId }) => <Digest text={keyId} />,
    },
    {
      id: 'public-key',
      title: say('seals.public-key'),
      value: ({ publicKey }) => publicKey,
      cell: ({ publicKey }) => <Digest text={publicKey} />,
    },
    { ...plain('place', say('seals.from-place'), ({ position }) => position), kind: 'number' },
  ];
}
