import { Title } from '@mantine/core';
import { useSearchParams } from 'wouter';
import { may, useWho } from '../../app/session.js';
import { useText } from '../../language/language.js';
import { withParts } from '../../parts/address.js';
import { MonthSelect } from '../../parts/MonthSelect.js';
import { Accesses } from './Accesses.js';
import { Principals } from './Principals.js';

/** The log of who read whose file and who was refused, by month; and the holders of keys. */
export default function AccessesPage() {
  const say = useText();
  const who = useWho();
  const [address, setAddress] = useSearchParams();
  const month = address.get('month') ?? who.organisation.today.slice(0, 7);
  return (
    <div className="stack">
      <Title order={1} size="h3">
        {say('page.accesses')}
      </Title>
      <div className="row">
        <MonthSelect
          month={month}
          searchable
          onChange={(chosen) => {
            setAddress((now) => withParts(now, { month: chosen }), { replace: true });
          }}
        />
      </div>
      <Accesses key={month} month={month} />
      {may(who, 'GET /v1/principals') ? <Principals /> : null}
    </div>
  );
}
