import { Badge, Title } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, mayFor, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/claims.js';
import { EvidenceLinks } from '../../parts/EvidenceLinks.js';
import { Act } from '../../parts/Act.js';
import { named, numbers } from '../../parts/columns.js';
import { addressFor } from '../../parts/Disagree.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Item } from '../../parts/Item.js';
import { More } from '../../parts/More.js';
import { Principal, useToldPrincipal } from '../../parts/Principal.js';
import { SelectField } from '../../parts/SelectField.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
import { usePages } from '../../service/reading.js';
import { ConfirmForm, DeclineForm } from './AnswerForms.js';
import { ClaimForm } from './ClaimForm.js';

type Claim = components['schemas']['ClaimView'];
const STATUSES = ['open', 'confirmed', 'declined', 'lapsed'] as const;
const COLORS = { open: 'blue', confirmed: 'green', declined: 'gray', lapsed: 'gray' } as const;
const PAGE = 50;

/** What employees say that they have done, and what was answered. */
export default function ClaimsPage() {
  return (
    <WithTexts texts={texts}>
      <Claims />
    </WithTexts>
  );
}

function Claims() {
  const say = useText();
  const who = useWho();
  const answers = may(who, 'POST /v1/commands/confirm-claim');
  const [status, setStatus] = useInAddress('status', [...STATUSES, ''], answers ? 'open' : '');
  const columns = useColumns();
  const pages = usePages('/v1/claims', { query: { limit: PAGE, ...(status === '' ? {} : { status }) } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.claims')}
      </Title>
      <p className="quiet">{say('claims.how')}</p>
      <div className="row">
        <SelectField
          label={say('entry.state')}
          value={status}
          options={[
            ...STATUSES.map((value) => ({ value, label: say(`claims.${value}`) })),
            { value: '', label: say('claims.any') },
          ]}
          onChange={setStatus}
        />
        {who.employeeId !== null && may(who, 'POST /v1/commands/make-claim') ? (
          <Act label={say('claims.make')}>{(close) => <ClaimForm onDone={close} />}</Act>
        ) : null}
      </div>
      <section className="card stack">
        <QueryResult of={pages}>
          {({ pages: read }) => {
            const claims = read.flatMap(({ items }) => items);
            return claims.length === 0 ? (
              <p className="quiet">{say('claims.none')}</p>
            ) : (
              <DataTable
                id="claims"
                label={say('page.claims')}
                columns={columns}
                rows={claims}
                isWhole={!pages.hasNextPage}
                keyOf={({ claimId }) => claimId}
              />
            );
          }}
        </QueryResult>
        <More of={pages} />
      </section>
    </div>
  );
}

function useColumns(): readonly Column<Claim>[] {
  const say = useText();
  const answer = useAnswerColumn();
  const state = ({ status }: Claim): string => say(`claims.${status}`);
  return [
    named(
      'whom',
      say('entry.whom'),
      ({ name }) => name,
      ({ employeeId }) => employeeId,
    ),
    {
      id: 'item',
      title: say('entry.item'),
      kind: 'text',
      value: ({ title, itemCode }) => title ?? itemCode,
      cell: ({ itemCode, occurredOn }) => <Item code={itemCode} on={occurredOn} />,
    },
    numbers('claimed', say('claims.claimed'), ({ points }) => points),
    plain('occurred-on', say('entry.occurred-on'), ({ occurredOn }) => occurredOn),
    {
      id: 'statement',
      title: say('claims.statement'),
      kind: 'text',
      value: ({ statement }) => statement,
      cell: ({ statement, evidence }) => (
        <>
          {statement}
          <EvidenceLinks evidence={evidence} />
        </>
      ),
    },
    {
      id: 'state',
      title: say('entry.state'),
      value: state,
      cell: (claim) => (
        <>
          <Badge variant="light" tt="none" color={COLORS[claim.status]}>
            {state(claim)}
          </Badge>
          {claim.isProposed ? <div className="quiet">{say('claims.proposed')}</div> : null}
        </>
      ),
    },
    {
      id: 'answer-by',
      title: say('claims.answer-by'),
      value: answerByOf,
      cell: (claim) => (
        <>
          {answerByOf(claim)}{' '}
          {claim.overdue ? (
            <Badge variant="light" tt="none" color="red">
              {say('claims.overdue')}
            </Badge>
          ) : null}
        </>
      ),
    },
    answer,
    { id: 'acts', title: say('claims.acts'), cell: (claim) => <Acts of={claim} /> },
  ];
}

const answerByOf = ({ status, answerBy }: Claim): string | null => (status === 'open' ? answerBy : null);

/** The answer in words: how many points, why, and by whom. */
function useAnswerColumn(): Column<Claim> {
  const say = useText();
  const told = useToldPrincipal();
  return {
    id: 'answered',
    title: say('claims.answered'),
    kind: 'text',
    value: ({ confirmedPoints, reason, answeredBy, answeredByName }) =>
      [confirmedPoints, reason, answeredBy === null ? null : told(answeredBy, answeredByName)]
        .filter((part) => part !== null)
        .join(' · '),
    cell: (claim) => <Answer of={claim} />,
  };
}

interface Of {
  readonly of: Claim;
}

function Answer({ of: { answeredBy, reason, confirmedPoints, refusedFor } }: Of) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <>
      {confirmedPoints === null ? null : `${formatNumber(confirmedPoints)} `}
      {reason}
      {answeredBy === null ? null : (
        <div className="quiet">
          <Principal id={answeredBy} />
        </div>
      )}
      {refusedFor === null ? null : (
        <div className="quiet">{say('claims.refused-for', { code: refusedFor })}</div>
      )}
    </>
  );
}

/** Nobody answers their own claim; whoever made one that was declined may appeal. */
function Acts({ of: claim }: Of) {
  const say = useText();
  const who = useWho();
  const { claimId, employeeId, officeId, name, status } = claim;
  if (employeeId === who.employeeId)
    return status === 'declined' && may(who, 'POST /v1/commands/open-case') ? (
      <Link href={addressFor({ employee: employeeId, claim: claimId, kind: 'appeal' })}>
        {say('case.disagree')}
      </Link>
    ) : null;
  if (status !== 'open' || !mayFor(who, 'POST /v1/commands/confirm-claim', officeId ?? '')) return null;
  return (
    <div className="row">
      <Act label={say('claims.confirm')} name={say('claims.confirm-one', { name })}>
        {(close) => <ConfirmForm claim={claim} onDone={close} />}
      </Act>
      <Act label={say('claims.decline')} name={say('claims.decline-one', { name })}>
        {(close) => <DeclineForm claim={claim} onDone={close} />}
      </Act>
    </div>
  );
}
