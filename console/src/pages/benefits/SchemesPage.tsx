import { TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/benefits.js';
import { Act, ActForm } from '../../parts/Act.js';
import { named } from '../../parts/columns.js';
import { DayField } from '../../parts/DayField.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { isId } from '../../parts/ids.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useRead } from '../../service/reading.js';
import { kindOf, newestOf, seenAt, type Scheme } from './benefit.js';
import { isCounted, NO_VOTES, ResolutionFields, sentVotes } from './Resolution.js';
import { FIRST_TERMS, isWhole, termsOf, type Kind, type TermsDraft } from './terms.js';
import { TermsFields } from './TermsFields.js';
import { TryScheme } from './TryScheme.js';

/** The schemes by which budgets are split over rankings. */
export default function SchemesPage() {
  return (
    <WithTexts texts={texts}>
      <Schemes />
    </WithTexts>
  );
}

function Schemes() {
  const say = useText();
  const who = useWho();
  const schemes = useRead('/v1/schemes');
  const columns = useColumns();
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.schemes')}
      </Title>
      <p className="quiet">{say('benefits.schemes-how')}</p>
      <div className="row">
        {may(who, 'POST /v1/commands/adopt-scheme') ? (
          <Act label={say('benefits.adopt')}>{(close) => <AdoptForm onDone={close} />}</Act>
        ) : null}
        {may(who, 'POST /v1/schemes/what-if') ? (
          <Act label={say('benefits.try')}>
            {() => <TryScheme schemes={newestOf(schemes.data?.items ?? [])} />}
          </Act>
        ) : null}
      </div>
      <section className="card stack">
        <QueryResult of={schemes}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="quiet">{say('benefits.none')}</p>
            ) : (
              <DataTable
                id="schemes"
                label={say('page.schemes')}
                columns={columns}
                rows={items.toReversed()}
                keyOf={({ schemeId, version }) => `${schemeId} ${version}`}
              />
            )
          }
        </QueryResult>
      </section>
    </div>
  );
}

interface Basis {
  readonly basis?: { readonly period?: 'month'; readonly of?: 'all' };
}

function useColumns(): readonly Column<Scheme>[] {
  const say = useText();
  const basisOf = ({ terms }: Scheme) => (terms as Basis).basis ?? {};
  return [
    named(
      'title',
      say('benefits.title'),
      ({ title }) => title,
      ({ schemeId }) => schemeId,
    ),
    plain('in-force-from', say('benefits.in-force-from'), ({ inForceFrom }) => inForceFrom),
    plain('kind', say('benefits.kind'), (scheme) => say(`benefits.kind-${kindOf(scheme) as Kind}`)),
    plain('period', say('benefits.period-of'), (scheme) =>
      say(`benefits.period-${basisOf(scheme).period ?? 'month'}`),
    ),
    plain('among', say('benefits.among'), (scheme) => say(`benefits.of-${basisOf(scheme).of ?? 'all'}`)),
  ];
}

/** Adopts a scheme, or a new version of one, by resolution of a meeting. */
function AdoptForm({ onDone }: { readonly onDone: () => void }) {
  const say = useText();
  const [names, setNames] = useState({ schemeId: '', title: '', inForceFrom: '' });
  const [terms, setTerms] = useState<TermsDraft>(FIRST_TERMS);
  const [votes, setVotes] = useState(NO_VOTES);
  const schemeId = names.schemeId.trim();
  const title = names.title.trim();
  const isNamed = schemeId !== '' && isId(schemeId) && title !== '' && names.inForceFrom !== '';
  return (
    <ActForm
      command="adopt-scheme"
      fields={
        {
          ...{ schemeId, title, inForceFrom: names.inForceFrom },
          ...termsOf(terms),
          resolution: sentVotes(votes),
        } as never
      }
      go={say('benefits.adopt')}
      isReady={isNamed && isWhole(terms) && isCounted(votes)}
      seenAt={seenAt}
      onDone={onDone}
    >
      <p>{say('benefits.adopt-does')}</p>
      <TextInput
        label={say('benefits.title')}
        value={names.title}
        maxLength={200}
        required
        onChange={({ currentTarget }) => {
          setNames({ ...names, title: currentTarget.value });
        }}
      />
      <div className="row">
        <TextInput
          label={say('benefits.id')}
          value={names.schemeId}
          maxLength={64}
          required
          error={isId(names.schemeId) ? undefined : say('rulebook.id-faulty')}
          onChange={({ currentTarget }) => {
            setNames({ ...names, schemeId: currentTarget.value });
          }}
        />
        <DayField
          label={say('benefits.in-force-from')}
          value={names.inForceFrom}
          required
          onChange={({ currentTarget }) => {
            setNames({ ...names, inForceFrom: currentTarget.value });
          }}
        />
      </div>
      <TermsFields
        value={terms}
        change={(changes) => {
          setTerms({ ...terms, ...changes });
        }}
      />
      <ResolutionFields value={votes} onChange={setVotes} />
    </ActForm>
  );
}
