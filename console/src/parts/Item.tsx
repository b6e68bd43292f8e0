import { useQuery } from '@tanstack/react-query';
import { useWho } from '../app/session.js';
import { itemsInForce } from '../recording/items.js';
import { useRules } from './rules.js';

const FIVE_MINUTES_MS = 300_000;

/** An item of the rulebook by its title, with the code beside it: of the edition by which it was recorded, else of a day. */
export function Item({
  code,
  editionId,
  on,
}: {
  readonly code: string;
  readonly editionId?: string | null | undefined;
  /** Today where neither is known. */
  readonly on?: string | undefined;
}) {
  const title = useItemTitle(code, editionId, on);
  return title === undefined || title === code ? (
    code
  ) : (
    <>
      {title} <span className="quiet">{code}</span>
    </>
  );
}

/** Undefined where no item is known under that code. */
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
