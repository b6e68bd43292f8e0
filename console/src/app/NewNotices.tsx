import { Badge } from '@mantine/core';
import { Link } from 'wouter';
import { useText } from '../language/language.js';
import { useRead } from '../service/reading.js';
import { useNoticesSeen } from '../service/notices-seen.js';
import { may, useWho } from './session.js';

const LOOKED_AT = 20;

/** A link to the inbox, with the number of notices that are new, for whoever has an inbox. */
export function NewNotices() {
  return may(useWho(), 'GET /v1/notices') ? <Count /> : null;
}

function Count() {
  const say = useText();
  const [seen] = useNoticesSeen();
  const { data } = useRead('/v1/notices', { query: { limit: LOOKED_AT } });
  const count = (data?.items ?? []).filter(({ position }) => BigInt(position) > seen).length;
  const told = count === LOOKED_AT ? `${LOOKED_AT}+` : String(count);
  return (
    <Link href="/inbox" aria-label={say('inbox.new', { count })}>
      {say('page.inbox')}{' '}
      {count === 0 ? null : (
        <Badge size="sm" color="red" variant="filled">
          {told}
        </Badge>
      )}
    </Link>
  );
}
