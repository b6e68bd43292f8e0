import { useSearchParams } from 'wouter';
import { arrangementIn, withArrangement, type Arrangement } from './arranged.js';

/** The arrangement of a table, kept in the address of the page. */
export function useArrangement(table: string): [Arrangement, (arrangement: Arrangement) => void] {
  const [address, setAddress] = useSearchParams();
  return [
    arrangementIn(address, table),
    (arrangement) => {
      setAddress((now) => withArrangement(now, table, arrangement), { replace: true });
    },
  ];
}
