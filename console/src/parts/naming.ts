import { useQuery } from '@tanstack/react-query';
import { ServiceProblem } from '../../../clients/typescript/src/index.js';
import { useText } from '../language/language.js';
import { itemsInForce } from '../recording/items.js';
import { useRead } from '../service/reading.js';
import type { Naming } from './problems.js';
import { useNames } from './useNames.js';

/** What people, offices and items are called that a refusal tells by their ids; asked for only when one does. */
export function useNamesIn(error: unknown): Naming {
  const say = useText();
  const { employees, officeId, itemCode, on } = error instanceof ServiceProblem ? error.parameters : {};
  const nameOf = useNames(typeof employees === 'object' ? employees : []);
  const offices = useRead('/v1/offices', { query: { limit: 1000 }, when: officeId !== undefined });
  const items = useQuery({
    queryKey: ['items in force', on],
    queryFn: () => itemsInForce(String(on)),
    enabled: itemCode !== undefined && on !== undefined,
  });
  const namesOf: Readonly<Record<string, (id: string) => string | undefined>> = {
    employees: nameOf,
    officeId: (id) => offices.data?.items.find((office) => office.officeId === id)?.name,
    itemCode: (code) => items.data?.find((item) => item.code === code)?.title,
  };
  return (parameter, id) => {
    const name = namesOf[parameter]?.(id);
    if (name === undefined || name === id) return undefined;
    return parameter === 'officeId' ? name : say('refusal.named', { name, id });
  };
}
