import { Table, Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act, ActForm } from '../../parts/Act.js';
import { Listing, number } from '../../parts/Listing.js';
import { Office } from '../../parts/Office.js';
import { seenInRules, type Rule } from './alert.js';
import { RuleForm } from './RuleForm.js';

/** The rules by which alerts are raised. */
export function Rules({ rules }: { readonly rules: readonly Rule[] }) {
  const say = useText();
  const who = useWho();
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
        <Listing
          label={say('alerts.rules')}
          head={[
            say('alerts.title'),
            say('alerts.measure'),
            number(say('alerts.threshold')),
            say('board.office'),
            say('alerts.tells'),
            say('alerts.from'),
            say('alerts.acts'),
          ]}
        >
          {rules.map((rule) => (
            <Row key={rule.alertId} rule={rule} />
          ))}
        </Listing>
      )}
    </section>
  );
}

function Row({
  rule: { alertId, title, measure, threshold, share, months, officeId, tells, from, ended },
}: {
  readonly rule: Rule;
}) {
  const say = useText();
  const who = useWho();
  const figures = [threshold, share === null ? null : `${share} %`, months].filter(
    (figure) => figure !== null,
  );
  return (
    <Table.Tr>
      <Table.Th scope="row" className="text">
        {title}
      </Table.Th>
      <Table.Td className="text">{say(`alerts.${measure}`)}</Table.Td>
      <Table.Td className="number">{figures.join(' · ')}</Table.Td>
      <Table.Td>{officeId === null ? say('alerts.everybody') : <Office id={officeId} />}</Table.Td>
      <Table.Td className="text">{tells.map((told) => say(`alerts.${told as 'self'}`)).join(' · ')}</Table.Td>
      <Table.Td>{from}</Table.Td>
      <Table.Td>
        {ended ? (
          <span className="quiet">{say('alerts.ended')}</span>
        ) : may(who, 'POST /v1/commands/end-alert') ? (
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
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
