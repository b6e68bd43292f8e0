import { describe } from '@jest/globals';

/** The browser of this run; undefined if there is none, which the run's last lines report. */
export const chromiumPath = process.env['TEST_CHROMIUM'];

/** `describe` if there is a browser, else skipped. */
export const describeWithChromium = chromiumPath === undefined ? describe.skip : describe;
