import { Title } from '@mantine/core';
import { useText } from '../../language/language.js';
import { may, useWho } from '../../app/session.js';
import { outboxOf } from '../../recording/outbox.js';
import { Batches } from './Batches.js';
import { EntryForm } from './EntryForm.js';
import { OfficeEntries } from './OfficeEntries.js';
import { OutboxList } from './OutboxList.js';
import { Recordings } from './Recordings.js';

/** Awards and deductions, one entry after the other, and the user's own recordings. */
export default function RecordPage() {
  const say = useText();
  const who = useWho();
  const outbox = outboxOf(who.principalId);
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.record')}
      </Title>
      <EntryForm outbox={outbox} />
      <OutboxList outbox={outbox} />
      <Recordings outbox={outbox} />
      {may(who, 'POST /v1/commands/reverse-batch') ? <Batches /> : null}
      {may(who, 'GET /v1/office-entries') ? <OfficeEntries /> : null}
    </div>
  );
}
