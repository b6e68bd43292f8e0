import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemIn, type components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { numbers } from '../../parts/columns.js';
import { Named } from '../../parts/Named.js';
import { Refused } from '../../parts/Refused.js';
import { SelectField } from '../../parts/SelectField.js';
import type { Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { minorOf, takesAmount, type Row, type Scheme } from './benefit.js';
import { AmountField } from './BudgetForms.js';
import { Gets, useToldGain } from './Gets.js';
import { Money, money } from './Money.js';
import { FIRST_TERMS, isWhole, termsOf, type TermsDraft } from './terms.js';
import { TermsFields } from './TermsFields.js';

type Tried = components['schemas']['SchemeWhatIfView'];
type TriedRow = components['schemas']['WhatIfRowView'];

/** Tries a scheme for a closed period: who would get what, beside last time. */
export function TryScheme({ schemes }: { readonly schemes: readonly Scheme[] }) {
  const say = useText();
  const [terms, setTerms] = useState<TermsDraft>(FIRST_TERMS);
  const [schemeId, setSchemeId] = useState('');
  const [period, setPeriod] = useState('');
  const [amount, setAmount] = useState<number | string>('');
  const withAmount = takesAmount(terms.kind);
  const trying = useMutation({
    mutationFn: () =>
      tryScheme({
        scheme: termsOf(terms),
        period: period.trim(),
        ...(schemeId === '' ? {} : { schemeId }),
        ...(withAmount ? { amount: minorOf(amount) } : {}),
      }),
  });
  const isReady = isWhole(terms) && period.trim() !== '' && (!withAmount || amount !== '');
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && !trying.isPending) trying.mutate();
      }}
    >
      <p>{say('benefits.try-how')}</p>
      <div className="row">
        <TextInput
          label={say('benefits.period')}
          description={say('benefits.period-how')}
          value={period}
          maxLength={7}
          required
          onChange={({ currentTarget }) => {
            setPeriod(currentTarget.value);
          }}
        />
        <SelectField
          label={say('benefits.beside')}
          value={schemeId}
          options={[
            { value: '', label: say('benefits.beside-none') },
            ...schemes.map(({ schemeId: value, title: label }) => ({ value, label })),
          ]}
          onChange={setSchemeId}
        />
        {withAmount ? (
          <AmountField label={say('benefits.amount')} value={amount} onChange={setAmount} />
        ) : null}
      </div>
      <TermsFields
        value={terms}
        change={(changes) => {
          setTerms({ ...terms, ...changes });
        }}
      />
      <Refused error={trying.error} />
      <div>
        <Button type="submit" disabled={!isReady} loading={trying.isPending}>
          {say('benefits.try')}
        </Button>
      </div>
      {trying.data === undefined ? null : <Result of={trying.data} />}
    </form>
  );
}

/** A reading that is too long for an address, and is sent as a body. */
async function tryScheme(asked: object): Promise<Tried> {
  const response = await fetch('/v1/schemes/what-if', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  if (!response.ok) throw await problemIn(response);
  return (await response.json()) as Tried;
}

function Result({ of: { eligible, count, total, rest, rows } }: { readonly of: Tried }) {
  const say = useText();
  const columns = useColumns();
  return (
    <>
      <p role="status">
        {say('benefits.tried', { eligible, count })}{' '}
        {total === null ? null : (
          <>
            {say('benefits.total')} <Money amount={total} /> · {say('benefits.rest')} <Money amount={rest} />
          </>
        )}
      </p>
      <DataTable
        id="tried"
        label={say('benefits.rows')}
        columns={columns}
        rows={rows}
        isWhole={rows.length === count}
        keyOf={({ employeeId }) => employeeId}
      />
    </>
  );
}

function useColumns(): readonly Column<TriedRow>[] {
  const say = useText();
  const told = useToldGain();
  return [
    {
      id: 'whom',
      title: say('entry.whom'),
      kind: 'name',
      value: ({ employeeId, name }) => name ?? employeeId,
      cell: ({ employeeId }) => <Named employeeId={employeeId} />,
    },
    numbers('score', say('board.score'), ({ score }) => score),
    numbers('rank', say('board.rank'), ({ rank }) => rank),
    {
      id: 'gets',
      title: say('benefits.gets'),
      kind: 'text',
      value: (row) => told(row as Row),
      cell: (row) => <Gets row={row as Row} />,
    },
    money('last', say('benefits.last'), ({ lastAmount }) => lastAmount ?? null),
  ];
}
