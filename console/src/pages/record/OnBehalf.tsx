import { AuthorityOf } from '../../parts/AuthorityOf.js';
import type { Draft } from '../../recording/draft.js';
import { useLentToMe } from '../../service/delegations.js';

/** The authority that an entry uses, where somebody has lent theirs; an entry for an office uses one's own. */
export function OnBehalf({
  draft,
  change,
}: {
  readonly draft: Draft;
  readonly change: (changes: Partial<Draft>) => void;
}) {
  const lent = useLentToMe();
  const chosen = draft.authorityOf ?? null;
  // A draft may outlive the delegation; switching back to one's own authority has to stay possible.
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
