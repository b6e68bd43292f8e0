import { Button, Table, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { problemIn, type components } from '../../../../clients/typescript/src/index.js';
import { useText } from '../../language/language.js';
import { Listing, number } from '../../parts/Listing.js';
import { Named } from '../../parts/Named.js';
import { Refused } from '../../parts/Refused.js';
import { SelectField } from '../../parts/SelectField.js';
import { minorOf, takesAmount, type Row, type Scheme } from './benefit.js';
import { AmountField } from './BudgetForms.js';
import { Money } from './Money.js';
import { Gets } from './OneRun.js';
import { FIRST_TERMS, isWhole, termsOf, type TermsDraft } from './terms.js';
import { TermsFields } from './TermsFields.js';

type Tried = components['schemas']['SchemeWhatIfView'];

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
      <Listing
        label={say('benefits.rows')}
        head={[
          say('entry.whom'),
          number(say('board.score')),
          number(say('board.rank')),
          say('benefits.gets'),
          number(say('benefits.last')),
        ]}
      >
        {rows.map((row) => (
          <Table.Tr key={row.employeeId}>
            <Table.Th scope="row">
              <Named employeeId={row.employeeId} />
            </Table.Th>
            <Table.Td className="number">{row.score}</Table.Td>
            <Table.Td className="number">{row.rank}</Table.Td>
            <Table.Td className="text">
              <Gets row={row as Row} />
            </Table.Td>
            <Table.Td className="number">
              <Money amount={row.lastAmount ?? null} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Listing>
    </>
  );
}
