import { useRef, useState, type RefObject } from 'react';
import { may, useWho } from '../../app/session.js';
import { useOfficeName } from '../../parts/offices.js';
import { emptyDraft, useDraft, type Draft } from '../../recording/draft.js';
import { useForecast } from '../../recording/forecast.js';
import { hasFixedPoints, useItems } from '../../recording/items.js';
import type { Outbox } from '../../recording/outbox.js';
import { keepBatch } from '../../recording/batches.js';
import { postDraft } from '../../recording/posting.js';
import { exceeds, limitFor, missing } from '../../recording/rules.js';
import { useRead } from '../../service/reading.js';

/** An entry before it is posted: the draft, what it is judged by, and what can be done with it. */
export function useEntry(outbox: Outbox, goTo: (field: Field) => void) {
  const who = useWho();
  const { today } = who.organisation;
  const nameOf = useOfficeName();
  const { draft, change } = useDraft(who.principalId, today);
  const [isTried, setTried] = useState(false);
  const { items, hasRulebook } = useItems(draft.direction, draft.occurredOn);
  const item = items.find(({ code }) => code === draft.itemCode);
  const faults = missing(draft, item, hasRulebook);

  const isManager = who.roles.some(({ role }) => role === 'manager');
  const { data: use } = useRead('/v1/authority/{principalId}', {
    path: { principalId: draft.authorityOf ?? who.principalId },
    query: { month: draft.occurredOn.slice(0, 7) },
    when: may(who, 'GET /v1/authority/:principalId') && (draft.authorityOf != null || isManager),
    keep: true,
  });
  const limit = limitFor(use, draft.direction, item?.category);
  const forecast = useForecast(
    draft,
    [...faults].every((field) => field === 'reason'),
  );
  const over =
    exceeds(limit, item, Number(draft.points), Math.max(1, draft.people.length)) ??
    (forecast === undefined || forecast.proposed.length === 0
      ? undefined
      : { what: 'before' as const, limit: 0 });

  const clear = (): void => {
    change(emptyDraft(today, draft.direction));
    setTried(false);
    goTo('people');
  };
  const post = async (): Promise<void> => {
    setTried(true);
    const first = FIELDS.find((field) => faults.has(field));
    if (faults.size > 0) {
      goTo(first ?? 'reason');
      return;
    }
    const title = item?.title ?? draft.itemCode;
    await postDraft(draft, outbox, { title, nameOf });
    const { id: batchId, people } = draft;
    if (people.length > 1) keepBatch(who.principalId, { batchId, title, people: people.length, day: today });
    clear();
  };
  const chooseItem = (code: string): void => {
    const chosen = items.find((one) => one.code === code);
    const points = chosen !== undefined && hasFixedPoints(chosen) ? { points: chosen.points.from } : {};
    change({ itemCode: code, ...(chosen === undefined ? {} : { kind: chosen.kind }), ...points });
  };
  const afterItem = (code: string): void => {
    const chosen = items.find((one) => one.code === code);
    goTo(chosen !== undefined && hasFixedPoints(chosen) ? 'reason' : 'points');
  };
  return {
    draft,
    change,
    items,
    hasRulebook,
    item,
    limit,
    over,
    forecast,
    faults: isTried ? faults : NONE,
    chooseItem,
    afterItem,
    clear,
    post,
  };
}

/** The fields in the order in which the keyboard reaches them. */
const FIELDS = ['people', 'itemCode', 'points', 'reason'] as const satisfies readonly (keyof Draft)[];
export type Field = (typeof FIELDS)[number];
const NONE: ReadonlySet<keyof Draft> = new Set();

/** The fields of the form, with synchronous focus, so that no keystroke of a fast typist is lost. */
export function useFields() {
  const people = useRef<HTMLInputElement>(null);
  const itemCode = useRef<HTMLInputElement>(null);
  const points = useRef<HTMLInputElement>(null);
  const reason = useRef<HTMLTextAreaElement>(null);
  const goTo = (field: Field): void => {
    const all: Record<Field, RefObject<HTMLElement | null>> = { people, itemCode, points, reason };
    all[field].current?.focus();
  };
  return [{ people, itemCode, points, reason }, goTo] as const;
}
