import { withParts } from '../../parts/address.js';

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

/** Whether the list may be empty although there are people. */
export const isFiltered = ({ search, officeId }: Filter): boolean =>
  search !== '' || officeId !== EVERY_OFFICE;

/** The address with changes applied; all else in it stays, and defaults are left out of it. */
export function changed(address: URLSearchParams, changes: Partial<Filter>): URLSearchParams {
  const { search, officeId, isWithLeavers } = { ...filterIn(address), ...changes };
  return withParts(address, { search, office: officeId, left: isWithLeavers ? 'true' : '' });
}
