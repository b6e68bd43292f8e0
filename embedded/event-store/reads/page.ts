/** How much is read, and so held in memory, at a time for one reader. */
export const PAGE_EVENTS = 1000;
export const PAGE_BYTES = 256 * 1024;
