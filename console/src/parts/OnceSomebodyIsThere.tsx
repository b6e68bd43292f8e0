import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { may, useWho } from '../app/session.js';
import { useText } from '../language/language.js';
import { useRead } from '../service/reading.js';

/** Before anybody is registered there is no month to show: it is said what will stand here, and where to begin. */
export function OnceSomebodyIsThere({ children }: { readonly children: ReactNode }) {
  const say = useText();
  const who = useWho();
  const { data } = useRead('/v1/months', { query: { limit: 1 } });
  if (data?.items.length !== 0) return children;
  return (
    <div className="card stack">
      <p>{say('board.empty')}</p>
      {may(who, 'POST /v1/commands/register-employee') ? (
        <div>
          <Link href="/setup">{say('page.setup')}</Link>
        </div>
      ) : null}
    </div>
  );
}
