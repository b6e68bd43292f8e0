import { useSearchParams } from 'wouter';

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
      setAddress(
        (now) => {
          const changed = new URLSearchParams(now);
          if (value === usual) changed.delete(name);
          else changed.set(name, value);
          return changed;
        },
        { replace: true },
      );
    },
  ];
}
