import { Badge, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/alerts.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing, number } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { Named } from '../../parts/Named.js';
import { Office } from '../../parts/Office.js';
import { Principal } from '../../parts/Principal.js';
import { SelectField } from '../../parts/SelectField.js';
import { usePages, useRead } from '../../service/reading.js';
import { STATUSES, type Raised, type Rule } from './alert.js';
import { AnswerForm } from './AnswerForm.js';
import { Rules } from './Rules.js';

const PAGE = 50;

/** What was raised, what was done about it, and the rules. */
export default function AlertsPage() {
  return (
    <WithTexts texts={texts}>
      <Alerts />
    </WithTexts>
  );
}

function Alerts() {
  const say = useText();
  const who = useWho();
  const { data } = useRead('/v1/alerts', { when: may(who, 'GET /v1/alerts') });
  const rules = data?.items ?? [];
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.alerts')}
      </Title>
      <p className="quiet">{say('alerts.how')}</p>
      <RaisedAlerts rules={rules} />
      {may(who, 'GET /v1/alerts') ? <Rules rules={rules} /> : null}
    </div>
  );
}

function RaisedAlerts({ rules }: { readonly rules: readonly Rule[] }) {
  const say = useText();
  const reach = useWho().may['GET /v1/alerts/raised'];
  const [status, setStatus] = useState<(typeof STATUSES)[number] | ''>('standing');
  const officeId = reach?.everywhere === true ? undefined : reach?.offices[0];
  const pages = usePages('/v1/alerts/raised', {
    query: {
      limit: PAGE,
      ...(status === '' ? {} : { status }),
      ...(officeId === undefined ? {} : { officeId }),
    },
  });
  const titles = new Map(rules.map(({ alertId, title }) => [alertId, title]));
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('alerts.raised')}
      </Title>
      <div className="row">
        <SelectField
          label={say('entry.state')}
          value={status}
          options={[
            ...STATUSES.map((value) => ({ value, label: say(`alerts.${value}`) })),
            { value: '', label: say('alerts.any') },
          ]}
          onChange={setStatus}
        />
      </div>
      <QueryResult of={pages}>
        {({ pages: read }) => {
          const raised = read.flatMap(({ items }) => items);
          return raised.length === 0 ? (
            <p className="quiet">{say('alerts.none')}</p>
          ) : (
            <Listing
              label={say('alerts.raised')}
              head={[
                say('alerts.about'),
                say('alerts.rule'),
                number(say('alerts.value')),
                say('alerts.on'),
                say('entry.state'),
                say('alerts.answer-until'),
                say('alerts.done'),
                say('alerts.acts'),
              ]}
            >
              {raised.map((alert) => (
                <Row key={alert.position} alert={alert} title={titles.get(alert.alertId)} />
              ))}
            </Listing>
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

interface OfAlert {
  readonly alert: Raised;
  /** The title of its rule, where the user may read the rules. */
  readonly title: string | undefined;
}

function Row({ alert, title }: OfAlert) {
  const say = useText();
  const { formatNumber } = useIntl();
  const { employeeId, officeId, measure, value, on, answer, answerUntil } = alert;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {employeeId === undefined ? <Office id={officeId ?? ''} /> : <Named employeeId={employeeId} />}
      </Table.Th>
      <Table.Td className="text">{title ?? say(`alerts.${measure}`)}</Table.Td>
      <Table.Td className="number">{formatNumber(value)}</Table.Td>
      <Table.Td>{on}</Table.Td>
      <Table.Td>
        <State of={alert} />
      </Table.Td>
      <Table.Td>{answer === null && alert.lifted === null ? answerUntil : null}</Table.Td>
      <Table.Td className="text">
        {answer === null ? null : (
          <>
            {say(answer.measure === 'none' ? 'alerts.nothing' : `alerts.${answer.measure as 'talk'}`)}:{' '}
            {answer.text}
            <div className="quiet">
              <Principal id={answer.by} />
            </div>
          </>
        )}
      </Table.Td>
      <Table.Td>
        <Answer alert={alert} title={title} />
      </Table.Td>
    </Table.Tr>
  );
}

function State({ of: { lifted, over, answer, overdue } }: { readonly of: Raised }) {
  const say = useText();
  const [state, color] =
    lifted !== null
      ? (['lifted', 'gray'] as const)
      : over
        ? (['over', 'gray'] as const)
        : answer !== null
          ? (['answered', 'green'] as const)
          : overdue
            ? (['overdue', 'red'] as const)
            : (['standing', 'yellow'] as const);
  return (
    <Badge variant="light" tt="none" color={color}>
      {say(`alerts.${state}`)}
    </Badge>
  );
}

/** An alert about oneself is answered by others. */
function Answer({ alert, title }: OfAlert) {
  const say = useText();
  const who = useWho();
  const { employeeId, answer, period, measure } = alert;
  const isOpen = employeeId !== undefined && employeeId !== who.employeeId && answer === null;
  if (!isOpen || !may(who, 'POST /v1/commands/answer-alert')) return null;
  const name = say('alerts.answer-one', { title: title ?? say(`alerts.${measure}`), period });
  return (
    <Act label={say('alerts.answer')} name={name}>
      {(close) => <AnswerForm alert={alert} employeeId={employeeId} onDone={close} />}
    </Act>
  );
}
