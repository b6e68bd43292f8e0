import { Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act, ActForm } from '../../parts/Act.js';
import { useOfficeName } from '../../parts/offices.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { seenInRules, type Rule } from './alert.js';
import { RuleForm } from './RuleForm.js';

/** The rules by which alerts are raised. */
export function Rules({ rules }: { readonly rules: readonly Rule[] }) {
  const say = useText();
  const who = useWho();
  const columns = useColumns();
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('alerts.rules')}
      </Title>
      {may(who, 'POST /v1/commands/set-alert') ? (
        <div>
          <Act label={say('alerts.set')}>{(close) => <RuleForm onDone={close} />}</Act>
        </div>
      ) : null}
      {rules.length === 0 ? (
        <p className="quiet">{say('alerts.no-rules')}</p>
      ) : (
        <DataTable
          id="rules"
          label={say('alerts.rules')}
          columns={columns}
          rows={rules}
          keyOf={({ alertId }) => alertId}
        />
      )}
    </section>
  );
}

function useColumns(): readonly Column<Rule>[] {
  const say = useText();
  const nameOf = useOfficeName();
  return [
    { ...plain('title', say('alerts.title'), ({ title }) => title), kind: 'name' },
    { ...plain('measure', say('alerts.measure'), ({ measure }) => say(`alerts.${measure}`)), kind: 'text' },
    { ...plain('threshold', say('alerts.threshold'), figuresOf), kind: 'number' },
    plain('office', say('board.office'), ({ officeId }) =>
      officeId === null ? say('alerts.everybody') : nameOf(officeId),
    ),
    {
      ...plain('tells', say('alerts.tells'), ({ tells }) =>
        tells.map((told) => say(`alerts.${told}`)).join(' · '),
      ),
      kind: 'text',
    },
    plain('from', say('alerts.from'), ({ from }) => from),
    { id: 'acts', title: say('alerts.acts'), cell: (rule) => <End of={rule} /> },
  ];
}

const figuresOf = ({ threshold, share, months }: Rule): string =>
  [threshold, share === null ? null : `${share} %`, months].filter((figure) => figure !== null).join(' · ');

function End({ of: { alertId, title, ended } }: { readonly of: Rule }) {
  const say = useText();
  const who = useWho();
  if (ended) return <span className="quiet">{say('alerts.ended')}</span>;
  if (!may(who, 'POST /v1/commands/end-alert')) return null;
  return (
    <Act label={say('alerts.end')} name={say('alerts.end-one', { title })}>
      {(close) => (
        <ActForm
          command="end-alert"
          fields={{ alertId }}
          go={say('alerts.end')}
          isFinal
          seenAt={seenInRules}
          onDone={close}
        >
          <p>{say('alerts.end-does')}</p>
        </ActForm>
      )}
    </Act>
  );
}
