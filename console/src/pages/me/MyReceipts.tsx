import { Button, FileInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useText, WithTexts } from '../../language/language.js';
import * as texts from '../../language/own-receipts.js';
import { ErrorAlert } from '../../parts/ErrorAlert.js';
import { Outcome } from '../../parts/Outcome.js';
import { save } from '../../parts/save.js';
import { compared, type Comparison } from '../../proofs/comparison.js';
import { faultIn, ownReceiptIn, type OwnMonth, type OwnReceipt } from '../../proofs/own-receipt.js';
import { growth, ifAny, lastHead } from '../../service/log-head.js';
import { pointbook } from '../../service/service.js';

/** The most closed months that one file holds. */
const MOST_MONTHS = 24;

/** What an employee keeps of their closed months, so that nobody can change them unnoticed; and a look at what was kept. */
export default function MyReceipts({ employeeId }: { readonly employeeId: string }) {
  return (
    <WithTexts texts={texts}>
      <Receipts employeeId={employeeId} />
    </WithTexts>
  );
}

function Receipts({ employeeId }: { readonly employeeId: string }) {
  const say = useText();
  const keeping = useMutation({ mutationFn: () => keep(employeeId) });
  const looking = useMutation({ mutationFn: look });
  return (
    <section className="card stack" aria-labelledby="own-receipts">
      <Title order={2} size="h4" id="own-receipts">
        {say('own-receipts.title')}
      </Title>
      <p className="quiet">{say('own-receipts.what')}</p>
      <div className="row">
        <Button
          variant="default"
          loading={keeping.isPending}
          onClick={() => {
            keeping.mutate();
          }}
        >
          {say('own-receipts.keep')}
        </Button>
        {keeping.data === undefined ? null : (
          <span role="status">
            {keeping.data === 0
              ? say('own-receipts.nothing')
              : say('own-receipts.kept', { months: keeping.data })}
          </span>
        )}
      </div>
      {keeping.error === null ? null : <ErrorAlert error={keeping.error} />}
      <FileInput
        label={say('own-receipts.look')}
        description={say('own-receipts.look-why')}
        placeholder={say('own-receipts.choose')}
        accept="application/json,.json"
        onChange={(file) => {
          if (file === null) looking.reset();
          else looking.mutate(file);
        }}
      />
      {looking.error === null ? null : <ErrorAlert error={looking.error} />}
      {looking.data === undefined ? null : <Seen of={looking.data} />}
    </section>
  );
}

/** Saves the last closed months in one file; gives how many there are. */
async function keep(employeeId: string): Promise<number> {
  const head = await lastHead();
  if (head === undefined) return 0;
  const { items } = await pointbook.read('/v1/months', {
    query: { newestFirst: 'true', limit: MOST_MONTHS + 2 } as never,
  });
  const months: OwnMonth[] = [];
  for (const { month, status } of items.slice().reverse()) {
    if (status !== 'closed') continue;
    const seal = await ifAny(pointbook.read('/v1/seals/{month}', { path: { month } }));
    const path = { month, employeeId };
    const proof = await ifAny(
      pointbook.read('/v1/rankings/months/{month}/employees/{employeeId}/proof', { path }),
    );
    if (seal !== undefined && proof !== undefined) months.push({ month, seal, proof });
  }
  if (months.length === 0) return 0;
  const receipt: OwnReceipt = { employeeId, head, months };
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  save(`pointbook-${employeeId}-${months.at(-1)?.month ?? ''}.json`, [text], 'application/json');
  return months.length;
}

interface SeenMonth {
  readonly month: string;
  readonly rank: number;
  readonly count: number;
  readonly score: number;
  readonly is: 'as-sealed' | 'unsigned' | 'no-row' | 'sealed-otherwise' | 'not-sealed';
}

interface SeenReceipt {
  readonly log: Comparison;
  readonly months: readonly SeenMonth[];
}

/** Looks at a file by itself, and beside what the service says now; null for a file that is none. */
async function look(file: File): Promise<SeenReceipt | null> {
  const kept = ownReceiptIn(await file.text());
  if (kept === undefined) return null;
  const months: SeenMonth[] = [];
  for (const month of kept.months) months.push(await seen(month, kept.employeeId));
  const now = await pointbook.read('/v1/log/head');
  const log = await compared(kept.head, now, growth);
  return { log, months };
}

async function seen(kept: OwnMonth, employeeId: string): Promise<SeenMonth> {
  const { month, seal, proof } = kept;
  const { rank, score } = proof.row;
  const told = { month, rank, score, count: proof.size };
  const fault = faultIn(kept, employeeId);
  if (fault !== undefined) return { ...told, is: fault };
  const now = await ifAny(pointbook.read('/v1/seals/{month}', { path: { month } }));
  if (now === undefined) return { ...told, is: 'not-sealed' };
  return { ...told, is: now.digest === seal.digest ? 'as-sealed' : 'sealed-otherwise' };
}

function Seen({ of }: { readonly of: SeenReceipt | null }) {
  const say = useText();
  if (of === null) return <Outcome>{say('own-receipts.none')}</Outcome>;
  const { log, months } = of;
  return (
    <>
      <Outcome isWell={log === 'same' || log === 'grown'}>{say(`own-receipts.log-${log}`)}</Outcome>
      <ul>
        {months.map(({ month, rank, count, score, is }) => (
          <li key={month}>
            {say('own-receipts.month', { month, rank, count, score })}
            {say(`own-receipts.${is}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
