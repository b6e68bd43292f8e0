import { Badge, Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/lotteries.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { More } from '../../parts/More.js';
import { plain, type Column } from '../../parts/table/column.js';
import { DataTable } from '../../parts/table/DataTable.js';
import { usePages } from '../../service/reading.js';
import { COLORS, type Lottery } from './lottery.js';
import { OneLottery } from './OneLottery.js';
import { OpenForm } from './OpenForm.js';

const PAGE = 50;

/** Lotteries that anybody can draw again, or one of them. */
export default function LotteriesPage() {
  const { lotteryId } = useParams<{ lotteryId?: string }>();
  return (
    <WithTexts texts={texts}>
      {lotteryId === undefined ? <Lotteries /> : <OneLottery key={lotteryId} lotteryId={lotteryId} />}
    </WithTexts>
  );
}

function Lotteries() {
  const say = useText();
  const who = useWho();
  const columns = useColumns();
  const pages = usePages('/v1/lotteries', { query: { limit: PAGE } });
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.lotteries')}
      </Title>
      <p className="quiet">{say('lottery.how')}</p>
      {may(who, 'POST /v1/commands/open-lottery') ? (
        <div className="row">
          <Act label={say('lottery.open')}>{(close) => <OpenForm onDone={close} />}</Act>
        </div>
      ) : null}
      <section className="card stack">
        <QueryResult of={pages}>
          {({ pages: read }) => {
            const lotteries = read.flatMap(({ items }) => items);
            return lotteries.length === 0 ? (
              <p className="quiet">{say('lottery.none')}</p>
            ) : (
              <DataTable
                id="lotteries"
                label={say('page.lotteries')}
                columns={columns}
                rows={lotteries}
                isWhole={!pages.hasNextPage}
                keyOf={({ lotteryId }) => lotteryId}
              />
            );
          }}
        </QueryResult>
        <More of={pages} />
      </section>
    </div>
  );
}

function useColumns(): readonly Column<Lottery>[] {
  const say = useText();
  const state = ({ status }: Lottery): string => say(`lottery.status-${status}`);
  return [
    {
      id: 'title',
      title: say('lottery.title'),
      kind: 'name',
      value: ({ title }) => title,
      cell: ({ lotteryId, title }) => <Link href={`/lotteries/${lotteryId}`}>{title}</Link>,
    },
    {
      id: 'state',
      title: say('entry.state'),
      value: state,
      cell: (lottery) => (
        <Badge variant="light" tt="none" color={COLORS[lottery.status]}>
          {state(lottery)}
        </Badge>
      ),
    },
    plain('draw-on', say('lottery.draw-on'), ({ drawOn }) => drawOn),
  ];
}
