/** Stands for every office in the choice of one: no office has an empty id. */
export const EVERY_OFFICE = '';

export interface Filter {
  readonly search: string;
  readonly officeId: string;
  readonly isWithLeavers: boolean;
}

/** Reads the filter from the address. */
export const filterIn = (address: URLSearchParams): Filter => ({
  search: address.get('search') ?? '',
  officeId: address.get('office') ?? EVERY_OFFICE,
  isWithLeavers: address.get('left') === 'true',
});

/** The address with changes applied; defaults are left out of it. */
export function changed(filter: Filter, changes: Partial<Filter>): Record<string, string> {
  const { search, officeId, isWithLeavers } = { ...filter, ...changes };
  return {
    ...(search === '' ? {} : { search }),
    ...(officeId === EVERY_OFFICE ? {} : { office: officeId }),
    ...(isWithLeavers ? { left: 'true' } : {}),
  };
}
