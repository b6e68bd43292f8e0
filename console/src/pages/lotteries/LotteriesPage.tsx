import { Badge, Table, Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/lotteries.js';
import { Act } from '../../parts/Act.js';
import { QueryResult } from '../../parts/ErrorAlert.js';
import { Listing } from '../../parts/Listing.js';
import { More } from '../../parts/More.js';
import { usePages } from '../../service/reading.js';
import { COLORS } from './lottery.js';
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
              <Listing
                label={say('page.lotteries')}
                head={[say('lottery.title'), say('entry.state'), say('lottery.draw-on')]}
              >
                {lotteries.map(({ lotteryId, title, status, drawOn }) => (
                  <Table.Tr key={lotteryId}>
                    <Table.Th scope="row" className="text">
                      <Link href={`/lotteries/${lotteryId}`}>{title}</Link>
                    </Table.Th>
                    <Table.Td>
                      <Badge variant="light" tt="none" color={COLORS[status as 'open']}>
                        {say(`lottery.status-${status as 'open'}`)}
                      </Badge>
                    </Table.Td>
                    <Table.Td>{drawOn}</Table.Td>
                  </Table.Tr>
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
