import { Button, FileInput, Radio, TextInput, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { isPublicKey } from '../../../../src/proofs/signing.js';
import { useText } from '../../language/language.js';
import { isGenuine, receiptIn, type Receipt } from '../../proofs/receipt.js';
import type { Wanted } from '../../proofs/verification.js';

interface Kept {
  readonly receipts: readonly Receipt[];
  /** Names of files that are no receipts, or that their key did not sign. */
  readonly unfit: readonly string[];
}

const NOTHING: Kept = { receipts: [], unfit: [] };

async function keptIn(files: readonly File[]): Promise<Kept> {
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, receipt: receiptIn(await file.text()) })),
  );
  const receipts = read.flatMap(({ receipt }) =>
    receipt !== undefined && isGenuine(receipt) ? [receipt] : [],
  );
  const unfit = read.flatMap(({ name, receipt }) =>
    receipt !== undefined && isGenuine(receipt) ? [] : [name],
  );
  return { receipts, unfit };
}

/** The source to verify, and what the auditor brings to trust: a key, and receipts that they kept. */
export function TrustForm({
  isBusy,
  onStart,
}: {
  readonly isBusy: boolean;
  readonly onStart: (wanted: Wanted) => void;
}) {
  const say = useText();
  const [source, setSource] = useState('service');
  const [file, setFile] = useState<File | null>(null);
  const [key, setKey] = useState('');
  const [{ receipts, unfit }, setKept] = useState(NOTHING);
  const publicKey = key.trim();
  const isKey = publicKey === '' || isPublicKey(publicKey);
  const isReady = isKey && unfit.length === 0 && (source === 'service' || file !== null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    onStart({
      file: source === 'service' ? null : file,
      trust: {
        publicKey: publicKey === '' ? undefined : publicKey,
        receipts,
      },
    });
  };
  return (
    <form className="card stack" onSubmit={submit}>
      <Title order={2} size="h4">
        {say('verify.what')}
      </Title>
      <Radio.Group label={say('verify.source')} value={source} onChange={setSource}>
        <div className="row">
          <Radio value="service" label={say('verify.from-service')} />
          <Radio value="file" label={say('verify.from-file')} />
        </div>
      </Radio.Group>
      {source === 'service' ? null : (
        <FileInput
          label={say('verify.file')}
          placeholder={say('seals.choose')}
          accept=".ndjson,application/x-ndjson"
          value={file}
          onChange={setFile}
        />
      )}
      <TextInput
        label={say('verify.key')}
        description={say('verify.key-why')}
        value={key}
        error={isKey ? undefined : say('verify.no-key')}
        onChange={({ currentTarget }) => {
          setKey(currentTarget.value);
        }}
      />
      <FileInput
        label={say('verify.receipts')}
        description={say('verify.receipts-why')}
        placeholder={say('seals.choose')}
        accept="application/json,.json"
        multiple
        clearable
        clearButtonProps={{ 'aria-label': say('verify.clear') }}
        error={unfit.length === 0 ? undefined : say('verify.unfit', { files: unfit.join(', ') })}
        onChange={(files) => {
          void keptIn(files).then(setKept);
        }}
      />
      <div>
        <Button type="submit" loading={isBusy} disabled={!isReady}>
          {say('verify.start')}
        </Button>
      </div>
    </form>
  );
}
