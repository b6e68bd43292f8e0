import { useSearchParams } from 'wouter';
import { withParts } from './address.js';

/**
 * A choice that stands in the address of the page, so that it is still there for whoever comes back or is sent the link.
 * What is usual is left out, and what the page does not know counts as usual.
 */
export function useInAddress<Value extends string>(
  name: string,
  values: readonly Value[],
  usual: Value,
): [Value, (value: Value) => void] {
  const [address, setAddress] = useSearchParams();
  const given = address.get(name);
  return [
    values.find((value) => value === given) ?? usual,
    (value) => {
      setAddress((now) => withParts(now, { [name]: value === usual ? '' : value }), { replace: true });
    },
  ];
}
