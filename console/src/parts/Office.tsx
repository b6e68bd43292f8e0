import { useOfficeName } from './offices.js';

/** An office by its name. */
export function Office({ id }: { readonly id: string }) {
  return useOfficeName()(id);
}
