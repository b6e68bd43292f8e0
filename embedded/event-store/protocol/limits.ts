/** Of the data of all events of one append. */
export const MAX_APPEND_BYTES = 1024 * 1024;
export const MAX_MESSAGE_BYTES = 17 * 1024 * 1024;
/** Appends of one BatchAppend call that have begun and are not final yet. */
export const MAX_OPEN_APPENDS = 1000;
export const SERVER_VERSION = '23.10.6.0';
