/** The form of UUIDs in requests. */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** An id that is no UUID. `.` and `..` are steps in an address, and no client could ask for them. */
export const ID = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,64}$/;
export const ID_MESSAGE = 'must be 1 to 64 of the characters A-Z a-z 0-9 . _ -, and not . or ..';

const LAST_POSITION = 2n ** 63n - 1n;

/** Whether the text is a position in the log, as digits. */
export const isPosition = (text: string): boolean => /^\d{1,19}$/.test(text) && BigInt(text) <= LAST_POSITION;
export const POSITION_MESSAGE = `must be a position in the log: a whole number up to ${LAST_POSITION}`;
