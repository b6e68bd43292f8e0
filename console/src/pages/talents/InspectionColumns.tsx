import { Badge } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { useNameOf, whom } from '../../parts/Named.js';
import { plain, type Column } from '../../parts/table/column.js';
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

/**
 * Inspections, each with what the user may do about it.
 * @param titles of the programmes, by their ids
 */
export function useInspectionColumns(titles: ReadonlyMap<string, string>): readonly Column<Inspection>[] {
  const say = useText();
  const finding = ({ findings }: Inspection): string => {
    const last = findings.at(-1);
    if (last === undefined) return '';
    return last.finding === null ? say('talents.no-finding') : say(`talents.${last.finding}`);
  };
  return [
    whom(say('entry.whom')),
    plain('programme', say('talents.programme'), ({ programmeId }) => titles.get(programmeId) ?? programmeId),
    {
      id: 'months',
      title: say('talents.months'),
      kind: 'text',
      value: ({ months }) => months.join(' '),
      cell: ({ months, excused }) => (
        <>
          {months.join(' ')}
          {excused.length === 0 ? null : (
            <div className="quiet">{say('talents.excused', { months: excused.join(' ') })}</div>
          )}
        </>
      ),
    },
    {
      id: 'state',
      title: say('entry.state'),
      value: ({ status }) => say(`talents.status-${status}`),
      cell: (inspection) => <State of={inspection} />,
    },
    {
      id: 'finding',
      title: say('talents.finding'),
      kind: 'text',
      value: finding,
      cell: (inspection) => <Finding of={inspection} />,
    },
    plain('decide-until', say('talents.decide-until'), ({ decideUntil }) => decideUntil),
    { id: 'acts', title: say('talents.acts'), cell: (inspection) => <Acts of={inspection} /> },
  ];
}

function State({ of: { status, outcome, deviates } }: { readonly of: Inspection }) {
  const say = useText();
  return (
    <>
      <Badge variant="light" tt="none" color={COLORS[status]}>
        {say(`talents.status-${status}`)}
      </Badge>
      {outcome !== null && deviates === true ? <div className="quiet">{say('talents.deviates')}</div> : null}
    </>
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
