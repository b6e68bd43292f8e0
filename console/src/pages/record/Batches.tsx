import { TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { ServiceProblem, type components } from '../../../../clients/typescript/src/index.js';
import { useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Outcome } from '../../parts/Outcome.js';
import { useSayProblem } from '../../parts/problems.js';
import { Act, ActForm } from '../../parts/Act.js';
import { ReasonField } from '../../parts/ReasonField.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { forgetBatch, useBatches, type Batch } from '../../recording/batches.js';
import { pointbook } from '../../service/service.js';

type BatchAnswer = components['schemas']['BatchAnswer'];

/** The entries that were not undone. */
const leftBy = ({ entries = [] }: BatchAnswer) => entries.filter(({ as }) => as !== 'reversed');

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Entries that were recorded together and can be taken back together: of this browser by title, of a file by number. */
export function Batches() {
  const say = useText();
  const { principalId } = useWho();
  const [answer, setAnswer] = useState<BatchAnswer>();
  const batches = useBatches(principalId);
  const columns = useColumns((batch, answered) => {
    if (leftBy(answered).length === 0) forgetBatch(principalId, batch.batchId);
    setAnswer(answered);
  });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('batch.title')}
      </Title>
      {answer === undefined ? null : <WhatBecame of={answer} />}
      {batches.length === 0 ? null : (
        <DataTable
          id="batches"
          label={say('batch.title')}
          columns={columns}
          rows={batches}
          keyOf={({ batchId }) => batchId}
        />
      )}
      <div>
        <Act label={say('batch.other')}>
          {(close) => (
            <TakeBack
              onDone={(answered) => {
                close();
                setAnswer(answered);
              }}
            />
          )}
        </Act>
      </div>
    </section>
  );
}

function useColumns(onTakenBack: (batch: Batch, answer: BatchAnswer) => void): readonly Column<Batch>[] {
  const say = useText();
  return [
    plain('recorded-at', say('entry.recorded-at'), ({ day }) => day),
    {
      id: 'item',
      title: say('entry.item'),
      kind: 'name',
      value: ({ title }) => title,
      cell: ({ title }) => <span className="text">{title}</span>,
    },
    {
      id: 'members',
      title: say('record.members'),
      kind: 'number',
      value: ({ people }) => people,
      cell: ({ people }) => people,
    },
    {
      id: 'acts',
      title: say('entry.reverse'),
      cell: (batch) => (
        <Act label={say('batch.take-back')} name={say('batch.take-back-one', { title: batch.title })}>
          {(close) => (
            <TakeBack
              batch={batch}
              onDone={(answered) => {
                close();
                onTakenBack(batch, answered);
              }}
            />
          )}
        </Act>
      ),
    },
  ];
}

/** How many entries were undone, and why others were not. */
function WhatBecame({ of }: { readonly of: BatchAnswer }) {
  const say = useText();
  const sayProblem = useSayProblem();
  const left = leftBy(of);
  const codes = [...new Set(left.map(({ as }) => as))];
  return (
    <Outcome isWell={left.length === 0}>
      {say('batch.taken-back', { count: (of.entries ?? []).length - left.length })}
      {codes.map((code) => (
        <div key={code}>
          {say('batch.left', { count: left.filter(({ as }) => as === code).length })}{' '}
          {sayProblem(
            new ServiceProblem({ type: 'about:blank', title: code, status: 409, code, detail: code }),
          )}
        </div>
      ))}
    </Outcome>
  );
}

function TakeBack({
  batch,
  onDone,
}: {
  readonly batch?: Batch;
  readonly onDone: (answer: BatchAnswer) => void;
}) {
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
