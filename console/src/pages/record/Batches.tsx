import { Table, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act, ActForm } from '../../parts/Act.js';
import { Listing, number } from '../../parts/Listing.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { batchesOf, type Batch } from '../../recording/batches.js';
import { pointbook } from '../../service/service.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Entries that were recorded together and can be taken back together: of this browser by title, of a file by number. */
export function Batches() {
  const say = useText();
  const { principalId } = useWho();
  const batches = batchesOf(principalId);
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('batch.title')}
      </Title>
      {batches.length === 0 ? null : (
        <Listing
          label={say('batch.title')}
          head={[
            say('entry.recorded-at'),
            say('entry.item'),
            number(say('record.members')),
            say('entry.reverse'),
          ]}
        >
          {batches.map((batch) => (
            <Table.Tr key={batch.batchId}>
              <Table.Td>{batch.day}</Table.Td>
              <Table.Td className="text">{batch.title}</Table.Td>
              <Table.Td className="number">{batch.people}</Table.Td>
              <Table.Td>
                <Act label={say('batch.take-back')}>
                  {(close) => <TakeBack batch={batch} onDone={close} />}
                </Act>
              </Table.Td>
            </Table.Tr>
          ))}
        </Listing>
      )}
      <div>
        <Act label={say('batch.other')}>{(close) => <TakeBack onDone={close} />}</Act>
      </div>
    </section>
  );
}

function TakeBack({ batch, onDone }: { readonly batch?: Batch; readonly onDone: () => void }) {
  const say = useText();
  const [batchId, setBatchId] = useState(batch?.batchId ?? '');
  const [reason, setReason] = useState('');
  return (
    <ActForm
      command="reverse-batch"
      fields={{ batchId: batchId.trim(), reason: reason.trim() }}
      go={say('batch.take-back')}
      isFinal
      isReady={UUID.test(batchId.trim()) && reason.trim() !== ''}
      seenAt={(minPosition) => pointbook.read('/v1/recordings', { query: { limit: 1, minPosition } })}
      onDone={onDone}
    >
      <p>
        {batch === undefined
          ? say('batch.other-does')
          : say('batch.does', { people: batch.people, title: batch.title })}
      </p>
      {batch === undefined ? (
        <TextInput
          label={say('batch.id')}
          value={batchId}
          required
          maxLength={36}
          onChange={({ currentTarget }) => {
            setBatchId(currentTarget.value);
          }}
        />
      ) : null}
      <ReasonField value={reason} onChange={setReason} />
    </ActForm>
  );
}
