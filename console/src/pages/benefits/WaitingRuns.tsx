import { Title } from '@mantine/core';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { Act } from '../../parts/Act.js';
import { useShown } from '../../parts/useShown.js';
import { useRead } from '../../service/reading.js';
import type { Scheme } from './benefit.js';
import { ComputeForm } from './RunForms.js';
import { waitingRuns } from './waiting.js';

const AT_ONCE = 5;

interface OfSchemes {
  readonly schemes: readonly Scheme[];
}

/** What could be computed by now and was not, for whoever may compute it: no job computes by itself. */
export function WaitingRuns({ schemes }: OfSchemes) {
  return may(useWho(), 'POST /v1/commands/compute-run') ? <Waiting schemes={schemes} /> : null;
}

function Waiting({ schemes }: OfSchemes) {
  const say = useText();
  const { today } = useWho().organisation;
  const versions = useRead('/v1/schemes');
  const months = useRead('/v1/months', { query: { limit: 1000, newestFirst: true } });
  const windows = useRead('/v1/publicity');
  const runs = useRead('/v1/runs', { query: { limit: 1000 } });
  const isKnown = [versions, months, windows, runs].every(({ data }) => data !== undefined);
  const closed = (months.data?.items ?? []).filter(({ status }) => status === 'closed');
  const computable = {
    closed: closed.map(({ month }) => month),
    windows: windows.data?.items ?? [],
    runs: runs.data?.items ?? [],
  };
  const waiting = isKnown ? waitingRuns(versions.data?.items ?? [], today, computable) : [];
  const [shown, more] = useShown(waiting, AT_ONCE);
  if (shown.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="waiting-runs">
      <Title order={2} size="h4" id="waiting-runs">
        {say('benefits.waiting')}
      </Title>
      <p className="quiet">{say('benefits.waiting-how')}</p>
      <ul>
        {shown.map(({ schemeId, title, period }) => (
          <li key={`${schemeId} ${period}`}>
            {title} <span className="quiet">{period}</span>{' '}
            <Act label={say('benefits.run')} name={say('benefits.run-one', { title, period })}>
              {(close) => <ComputeForm schemes={schemes} given={{ schemeId, period }} onDone={close} />}
            </Act>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
