import { Button, FileInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { useText } from '../../language/language.js';
import { Digest } from '../../parts/Digest.js';
import { Moment } from '../../parts/Moment.js';
import { Outcome } from '../../parts/Outcome.js';
import { save } from '../../parts/save.js';
import { QueryResult, ErrorAlert } from '../../parts/ErrorAlert.js';
import { compared } from '../../proofs/comparison.js';
import { receiptIn, type Receipt } from '../../proofs/receipt.js';
import { growth, lastHead } from '../../service/log-head.js';

/** The last signed head: its contents, to download, and to compare with one downloaded earlier. */
export function Head() {
  const say = useText();
  const head = useQuery({
    queryKey: ['/v1/log/head'],
    queryFn: async ({ signal }) => (await lastHead(signal)) ?? null,
  });
  return (
    <section className="card stack">
      <Title order={2} size="h4">
        {say('seals.head')}
      </Title>
      <QueryResult of={head}>
        {(receipt) =>
          receipt === null ? (
            <p>{say('seals.no-head')}</p>
          ) : (
            <>
              <HeadFields receipt={receipt} />
              <div className="row">
                <Button
                  onClick={() => {
                    saveReceipt(receipt);
                  }}
                >
                  {say('seals.take')}
                </Button>
                <span className="quiet">{say('seals.take-why')}</span>
              </div>
              <div className="row">
                <Button
                  component="a"
                  variant="default"
                  href="/v1/log/checkpoint"
                  download={`pointbook-checkpoint-${receipt.head.size}.txt`}
                >
                  {say('seals.take-checkpoint')}
                </Button>
                <span className="quiet">{say('seals.take-checkpoint-why')}</span>
              </div>
              <Kept now={receipt} />
            </>
          )
        }
      </QueryResult>
    </section>
  );
}

function HeadFields({ receipt: { head, publicKey, keyId, signedAt } }: { readonly receipt: Receipt }) {
  const say = useText();
  const { formatNumber } = useIntl();
  return (
    <dl>
      <dt>{say('seals.events')}</dt>
      <dd>{formatNumber(head.size)}</dd>
      <dt>{say('seals.place')}</dt>
      <dd>{head.position}</dd>
      <dt>{say('seals.root')}</dt>
      <dd>
        <Digest text={head.root} />
      </dd>
      <dt>{say('seals.key')}</dt>
      <dd>
        <Digest text={`${keyId} (${publicKey})`} />
      </dd>
      <dt>{say('seals.signed-at')}</dt>
      <dd>
        <Moment at={signedAt} />
      </dd>
    </dl>
  );
}

const saveReceipt = (receipt: Receipt): void => {
  const text = `${JSON.stringify(receipt, null, 2)}\n`;
  save(`pointbook-receipt-${receipt.head.size}.json`, [text], 'application/json');
};

interface Answer {
  readonly kept: Receipt;
  readonly is: Awaited<ReturnType<typeof compared>>;
}

/** @returns null for a file that is no receipt */
async function compare(file: File, now: Receipt): Promise<Answer | null> {
  const kept = receiptIn(await file.text());
  if (kept === undefined) return null;
  const is = await compared(kept, now, growth);
  return { kept, is };
}

function Kept({ now }: { readonly now: Receipt }) {
  const say = useText();
  const comparing = useMutation({ mutationFn: (file: File) => compare(file, now) });
  return (
    <>
      <FileInput
        label={say('seals.kept')}
        description={say('seals.kept-why')}
        placeholder={say('seals.choose')}
        accept="application/json,.json"
        onChange={(file) => {
          if (file === null) comparing.reset();
          else comparing.mutate(file);
        }}
      />
      {comparing.error === null ? null : <ErrorAlert error={comparing.error} />}
      {comparing.data === undefined ? null : <Compared answer={comparing.data} now={now} />}
    </>
  );
}

function Compared({ answer, now }: { readonly answer: Answer | null; readonly now: Receipt }) {
  const say = useText();
  if (answer === null) return <Outcome>{say('seals.no-receipt')}</Outcome>;
  const { is, kept } = answer;
  const isWell = is === 'same' || is === 'grown';
  return (
    <Outcome isWell={isWell}>
      {say(`seals.is-${is}`, { from: kept.head.size, to: now.head.size })}
      {isWell && kept.publicKey !== now.publicKey ? ` ${say('seals.other-key', { key: kept.keyId })}` : ''}
    </Outcome>
  );
}
