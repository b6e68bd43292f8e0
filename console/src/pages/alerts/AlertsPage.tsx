import { Badge, Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/alerts.js';
import { Act } from '../../parts/Act.js';
import { numbers } from '../../parts/columns.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { Named } from '../../parts/Named.js';
import { useOfficeName } from '../../parts/offices.js';
import { Principal, useToldPrincipal } from '../../parts/Principal.js';
import { SelectField } from '../../parts/SelectField.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { useInAddress } from '../../parts/useInAddress.js';
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
  const [status, setStatus] = useInAddress('status', [...STATUSES, ''], 'standing');
  const officeId = reach?.everywhere === true ? undefined : reach?.offices[0];
  const pages = usePages('/v1/alerts/raised', {
    query: {
      limit: PAGE,
      ...(status === '' ? {} : { status }),
      ...(officeId === undefined ? {} : { officeId }),
    },
  });
  const titles = new Map(rules.map(({ alertId, title }) => [alertId, title]));
  const columns = useColumns(({ alertId, measure }) => titles.get(alertId) ?? say(`alerts.${measure}`));
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
            <DataTable
              id="raised"
              label={say('alerts.raised')}
              columns={columns}
              rows={raised}
              isWhole={!pages.hasNextPage}
              keyOf={({ position }) => position}
            />
          );
        }}
      </QueryResult>
      <More of={pages} />
    </section>
  );
}

/** @param titleOf the title of its rule; the measure, for users who may not read the rules */
function useColumns(titleOf: (alert: Raised) => string): readonly Column<Raised>[] {
  const say = useText();
  const officeOf = useOfficeName();
  return [
    {
      id: 'about',
      title: say('alerts.about'),
      kind: 'name',
      value: ({ employeeId, name, officeId }) => name ?? employeeId ?? officeOf(officeId ?? ''),
      cell: ({ employeeId, officeId }) =>
        employeeId === undefined ? officeOf(officeId ?? '') : <Named employeeId={employeeId} />,
    },
    { id: 'rule', title: say('alerts.rule'), kind: 'text', value: titleOf, cell: titleOf },
    numbers('value', say('alerts.value'), ({ value }) => value),
    plain('on', say('alerts.on'), ({ on }) => on),
    {
      id: 'state',
      title: say('entry.state'),
      value: (alert) => say(`alerts.${stateOf(alert)}`),
      cell: (alert) => (
        <Badge variant="light" tt="none" color={COLORS[stateOf(alert)]}>
          {say(`alerts.${stateOf(alert)}`)}
        </Badge>
      ),
    },
    plain('answer-until', say('alerts.answer-until'), ({ answer, lifted, answerUntil }) =>
      answer === null && lifted === null ? answerUntil : null,
    ),
    useAnswerColumn(),
    {
      id: 'acts',
      title: say('alerts.acts'),
      cell: (alert) => <Answer alert={alert} title={titleOf(alert)} />,
    },
  ];
}

function useAnswerColumn(): Column<Raised> {
  const say = useText();
  const told = useToldPrincipal();
  const answerOf = ({ measure, text }: NonNullable<Raised['answer']>): string =>
    `${say(measure === 'none' ? 'alerts.nothing' : `alerts.${measure}`)}: ${text}`;
  return {
    id: 'done',
    title: say('alerts.done'),
    kind: 'text',
    value: ({ answer }) =>
      answer === null ? null : `${answerOf(answer)} · ${told(answer.by, answer.byName)}`,
    cell: ({ answer }) =>
      answer === null ? null : (
        <>
          {answerOf(answer)}
          <div className="quiet">
            <Principal id={answer.by} />
          </div>
        </>
      ),
  };
}

const COLORS = {
  lifted: 'gray',
  over: 'gray',
  answered: 'green',
  overdue: 'red',
  standing: 'yellow',
} as const;

function stateOf({ lifted, over, answer, overdue }: Raised): keyof typeof COLORS {
  if (lifted !== null) return 'lifted';
  if (over) return 'over';
  if (answer !== null) return 'answered';
  return overdue ? 'overdue' : 'standing';
}

/** An alert about oneself is answered by others. */
function Answer({ alert, title }: { readonly alert: Raised; readonly title: string }) {
  const say = useText();
  const who = useWho();
  const { employeeId, answer, period } = alert;
  const isOpen = employeeId !== undefined && employeeId !== who.employeeId && answer === null;
  if (!isOpen || !may(who, 'POST /v1/commands/answer-alert')) return null;
  const name = say('alerts.answer-one', { title, period });
  return (
    <Act label={say('alerts.answer')} name={name}>
      {(close) => <AnswerForm alert={alert} employeeId={employeeId} onDone={close} />}
    </Act>
  );
}
