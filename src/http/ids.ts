/** How ids look in requests. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** An id that is no UUID. */
export const ID = /^[A-Za-z0-9._-]{1,64}$/;
export const ID_MESSAGE = 'must be 1 to 64 of the characters A-Z a-z 0-9 . _ -';
