import { Badge, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { components } from '../../../../clients/typescript/src/index.js';
import { may, mayFor, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/claims.js';
import { EvidenceLinks } from '../../parts/EvidenceLinks.js';
import { Act } from '../../parts/Act.js';
import { addressFor } from '../../parts/Disagree.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Item } from '../../parts/Item.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { Principal } from '../../parts/Principal.js';
import { SelectField } from '../../parts/SelectField.js';
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
  const [status, setStatus] = useState<(typeof STATUSES)[number] | ''>(answers ? 'open' : '');
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
              <Listing
                label={say('page.claims')}
                head={[
                  say('entry.whom'),
                  say('entry.item'),
                  number(say('claims.claimed')),
                  say('entry.occurred-on'),
                  say('claims.statement'),
                  say('entry.state'),
                  say('claims.answer-by'),
                  say('claims.answered'),
                  say('claims.acts'),
                ]}
              >
                {claims.map((claim) => (
                  <Row key={claim.claimId} claim={claim} />
                ))}
              </Listing>
            );
          }}
        </QueryResult>
        <More of={pages} />
      </section>
    </div>
  );
}

function Row({ claim }: { readonly claim: Claim }) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { employeeId, name, itemCode, points, occurredOn, statement, status, answerBy, overdue } = claim;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {name} <span className="quiet">{employeeId}</span>
      </Table.Th>
      <Table.Td className="text">
        <Item code={itemCode} on={occurredOn} />
      </Table.Td>
      <Table.Td className="number">{formatNumber(points)}</Table.Td>
      <Table.Td>{occurredOn}</Table.Td>
      <Table.Td className="text">
        {statement}
        <EvidenceLinks evidence={claim.evidence} />
      </Table.Td>
      <Table.Td>
        <Badge variant="light" tt="none" color={COLORS[status as 'open']}>
          {say(`claims.${status as 'open'}`)}
        </Badge>
        {claim.isProposed ? <div className="quiet">{say('claims.proposed')}</div> : null}
      </Table.Td>
      <Table.Td>
        {status === 'open' ? answerBy : null}{' '}
        {overdue ? (
          <Badge variant="light" tt="none" color="red">
            {say('claims.overdue')}
          </Badge>
        ) : null}
      </Table.Td>
      <Table.Td className="text">
        <Answer of={claim} />
      </Table.Td>
      <Table.Td>
        <Acts of={claim} />
      </Table.Td>
    </Table.Tr>
  );
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
