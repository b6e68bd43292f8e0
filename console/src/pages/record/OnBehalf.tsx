import { AuthorityOf } from '../../parts/AuthorityOf.js';
import type { Draft } from '../../recording/draft.js';
import { useLentToMe } from '../../service/delegations.js';

/** Whose authority an entry takes, where somebody has lent his; an office is given to on one's own. */
export function OnBehalf({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
}) {
  const lent = useLentToMe();
  const chosen = draft.authorityOf ?? null;
  // A draft may be older than the end of what was lent; the way back to one's own has to be there.
  const isGone = chosen !== null && lent.every(({ principalId }) => principalId !== chosen);
  const lenders = isGone ? [...lent, { principalId: chosen, name: chosen }] : lent;
  if (lenders.length === 0 || draft.officeId !== null) return null;
  return (
    <AuthorityOf
      lenders={lenders}
      value={chosen}
      onChange={(authorityOf) => {
        change({ authorityOf });
      }}
    />
  );
}
