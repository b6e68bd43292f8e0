import { Badge, Table } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { Named, useNameOf } from '../../parts/Named.js';
import { DecideForm } from './DecideForm.js';
import { ExcuseForm } from './ExcuseForm.js';
import type { Figures, Inspection } from './talent.js';

const COLORS = {
  open: 'blue',
  measured: 'yellow',
  passed: 'green',
  cancelled: 'gray',
  ended: 'gray',
} as const;

/** One inspection, with what the user may do about it. */
export function InspectionRow({
  inspection,
  title,
}: {
  readonly inspection: Inspection;
  /** The title of its programme. */
  readonly title: string | undefined;
}) {
  const say = useText();
  const { programmeId, employeeId, status, months, excused, decideUntil, outcome, deviates } = inspection;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Named employeeId={employeeId} />
      </Table.Th>
      <Table.Td>{title ?? programmeId}</Table.Td>
      <Table.Td className="text">
        {months.join(' ')}
        {excused.length === 0 ? null : (
          <div className="quiet">{say('talents.excused', { months: excused.join(' ') })}</div>
        )}
      </Table.Td>
      <Table.Td>
        <Badge variant="light" tt="none" color={COLORS[status as 'open']}>
          {say(`talents.status-${status as 'open'}`)}
        </Badge>
        {outcome !== null && deviates === true ? (
          <div className="quiet">{say('talents.deviates')}</div>
        ) : null}
      </Table.Td>
      <Table.Td className="text">
        <Finding of={inspection} />
      </Table.Td>
      <Table.Td>{decideUntil}</Table.Td>
      <Table.Td>
        <Acts of={inspection} />
      </Table.Td>
    </Table.Tr>
  );
}

function Finding({ of: { findings } }: { readonly of: Inspection }) {
  const say = useText();
  const last = findings.at(-1);
  if (last === undefined) return null;
  const { rank, q = 0, N = 0, months } = last.figures as Figures;
  const within = months?.filter((month) => month.within === true).length;
  return (
    <>
      {last.finding === null ? say('talents.no-finding') : say(`talents.${last.finding}`)}
      {rank === undefined ? null : (
        <div className="quiet">{say('talents.rank', { rank, count: N, quota: q })}</div>
      )}
      {within === undefined ? null : (
        <div className="quiet">{say('talents.within', { count: within, of: months?.length ?? 0 })}</div>
      )}
      {last.barred ? <div className="quiet">{say('talents.barred')}</div> : null}
    </>
  );
}

/** Nobody decides or excuses in their own inspection. */
function Acts({ of }: { readonly of: Inspection }) {
  const say = useText();
  const who = useWho();
  const { employeeId, status } = of;
  const name = useNameOf(employeeId);
  if (employeeId === who.employeeId) return null;
  const isRunning = status === 'open' || status === 'measured';
  return (
    <div className="row">
      {status === 'measured' && may(who, 'POST /v1/commands/decide-inspection') ? (
        <Act label={say('talents.decide')} name={say('talents.decide-one', { name })}>
          {(close) => <DecideForm inspection={of} onDone={close} />}
        </Act>
      ) : null}
      {isRunning && may(who, 'POST /v1/commands/excuse-month') ? (
        <Act label={say('talents.excuse')} name={say('talents.excuse-one', { name })}>
          {(close) => <ExcuseForm inspection={of} onDone={close} />}
        </Act>
      ) : null}
    </div>
  );
}
