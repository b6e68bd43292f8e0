import type { Outbox } from './outbox.js';
import { idFor, type Draft } from './draft.js';

/** Puts the entries of a draft into the outbox, each under ids that follow from the draft. */
export async function postDraft(draft: Draft, outbox: Outbox, title: string): Promise<void> {
  const { direction, officeId, itemCode, kind, points, occurredOn, reason, link, sha256 } = draft;
  const common = {
    kind,
    itemCode: itemCode.trim(),
    points: Number(points),
    occurredOn,
    reason: reason.trim(),
    ...(link === '' ? {} : { evidence: [{ href: link, sha256 }] }),
  };
  const onBehalf = draft.authorityOf == null ? {} : { authorityOf: draft.authorityOf };
  const signed = `${direction === 'award' ? '+' : '−'}${common.points}`;
  if (officeId !== null) {
    const [commandId, officeEntryId] = await Promise.all([
      idFor(draft.id, `command ${officeId}`),
      idFor(draft.id, `office ${officeId}`),
    ]);
    const fields = { ...common, officeId, officeEntryId, commandId };
    outbox.post(`${direction}-office`, fields, `${officeId} ${signed} ${title}`);
    return;
  }
  for (const { employeeId, name } of draft.people) {
    const [commandId, entryId] = await Promise.all([
      idFor(draft.id, `command ${employeeId}`),
      idFor(draft.id, `entry ${employeeId}`),
    ]);
    outbox.post(
      `${direction}-points`,
      { ...common, ...onBehalf, employeeId, entryId, commandId },
      `${name} ${signed} ${title}`,
    );
  }
}
