import { Table, Title } from '@mantine/core';
import { useText } from '../../language/language.js';
import { Digest } from '../../parts/Digest.js';
import { Listing, number } from '../../parts/Listing.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { useRead } from '../../service/reading.js';

/** The keys that signed, in order; the last one is in use. */
export function Keys() {
  const say = useText();
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
            <Listing
              label={say('seals.keys')}
              head={[say('seals.key'), say('seals.public-key'), number(say('seals.from-place'))]}
            >
              {items.map(({ keyId, publicKey, position }) => (
                <Table.Tr key={publicKey}>
                  <Table.Td>
                    <Digest text={keyId} />
                  </Table.Td>
                  <Table.Td>
                    <Digest text={publicKey} />
                  </Table.Td>
                  <Table.Td className="number">{position}</Table.Td>
                </Table.Tr>
              ))}
            </Listing>
          )
        }
      </QueryResult>
    </section>
  );
}
