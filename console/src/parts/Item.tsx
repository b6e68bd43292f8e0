import { useQuery } from '@tanstack/react-query';
import { useWho } from '../app/session.js';
import { itemsInForce } from '../recording/items.js';
import { useRules } from './rules.js';

const FIVE_MINUTES_MS = 300_000;

/** An item's title with its code beside it: in the edition that the entry was recorded by, else in that of a day. */
export function Item({
  code,
  editionId,
  on,
}: {
  readonly code: string;
  readonly editionId?: string | null | undefined;
  /** Without an edition and a day, today. */
  readonly on?: string | undefined;
}) {
  return <Titled code={code} title={useItemTitle(code, editionId, on)} />;
}

/** The same where the title is known; nullish where no item has that code. */
export function Titled({
  code,
  title,
}: {
  readonly code: string;
  readonly title: string | null | undefined;
}) {
  return title == null || title === code ? (
    code
  ) : (
    <>
      {title} <span className="quiet">{code}</span>
    </>
  );
}

/** Undefined where no item has that code. */
export function useItemTitle(code: string, editionId?: string | null, on?: string): string | undefined {
  const { today } = useWho().organisation;
  const day = on ?? today;
  const rules = useRules(editionId == null ? [] : [editionId]);
  const { data } = useQuery({
    queryKey: ['items in force', day],
    queryFn: () => itemsInForce(day),
    staleTime: FIVE_MINUTES_MS,
    enabled: editionId == null,
  });
  if (editionId != null) return rules.get(`${editionId} ${code}`)?.title;
  return data?.find((item) => item.code === code)?.title;
}
