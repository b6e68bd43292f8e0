import { access } from 'node:fs/promises';

const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** `CHROMIUM` of the environment, or a browser in a usual place; undefined if there is none. */
export async function findChromium(): Promise<string | undefined> {
  for (const path of [process.env['CHROMIUM'], ...USUAL]) {
    if (path === undefined) continue;
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  return undefined;
}
