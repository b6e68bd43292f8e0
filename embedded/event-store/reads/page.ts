/** The number of events that are read, and so held in memory, at a time for one reader. */
export const PAGE_EVENTS = 256;
export const PAGE_BYTES = 64 * 1024;

/** Pages in order, each read while the one before it is in use; `nextOf` says where the next begins, if there is one. */
export async function* readAhead<Page>(
  from: number,
  read: (from: number) => Promise<Page>,
  nextOf: (page: Page) => number | undefined,
): AsyncGenerator<Page, void, undefined> {
  let ahead: Promise<Page> | undefined = read(from);
  while (ahead) {
    const page: Page = await ahead;
    const next = nextOf(page);
    ahead = next === undefined ? undefined : read(next);
    // Nobody may be left to hear of it.
    ahead?.catch(() => undefined);
    yield page;
  }
}
