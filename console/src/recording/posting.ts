import { namedAs } from './sent-file.js';
import type { Outbox } from './outbox.js';
import { idFor, type Draft } from './draft.js';

/** Puts the entries of a draft into the outbox, each under ids that follow from the draft. */
export async function postDraft(
  draft: Draft,
  outbox: Outbox,
  { title, nameOf }: { readonly title: string; readonly nameOf: (officeId: string) => string },
): Promise<void> {
  const { direction, officeId, points } = draft;
  const signed = `${direction === 'award' ? '+' : '−'}${points}`;
  if (officeId !== null) {
    const [commandId, officeEntryId] = await Promise.all([
      idFor(draft.id, `command ${officeId}`),
      idFor(draft.id, `office ${officeId}`),
    ]);
    const fields = { ...commonTo(draft), officeId, officeEntryId, commandId };
    outbox.post(
      direction === 'award' ? 'award-office' : 'deduct-office',
      fields,
      `${nameOf(officeId)} ${signed} ${title}`,
    );
    return;
  }
  for (const { person, fields } of await entriesOf(draft))
    outbox.post(
      direction === 'award' ? 'award-points' : 'deduct-points',
      fields,
      `${person.name} ${signed} ${title}`,
    );
}

/** An entry for each of its people, as a command takes it. */
export async function entriesOf(draft: Draft) {
  const onBehalf = draft.authorityOf == null ? {} : { authorityOf: draft.authorityOf };
  const together = draft.people.length > 1 ? { batchId: draft.id } : {};
  return Promise.all(
    draft.people.map(async (person) => {
      const { employeeId } = person;
      const [commandId, entryId] = await Promise.all([
        idFor(draft.id, `command ${employeeId}`),
        idFor(draft.id, `entry ${employeeId}`),
      ]);
      return {
        person,
        fields: { ...commonTo(draft), ...onBehalf, ...together, employeeId, entryId, commandId },
      };
    }),
  );
}

const commonTo = ({ kind, itemCode, points, occurredOn, reason, ...draft }: Draft) => ({
  kind,
  itemCode: itemCode.trim(),
  points: Number(points),
  occurredOn,
  reason: reason.trim(),
  ...evidenceIn(draft),
});

function evidenceIn({ files = [], link, sha256 }: Pick<Draft, 'files' | 'link' | 'sha256'>) {
  const evidence = [...files.map(namedAs), ...(link === '' ? [] : [{ href: link, sha256 }])];
  return evidence.length === 0 ? {} : { evidence };
}
