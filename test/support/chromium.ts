import { describe } from '@jest/globals';

/** The browser of this run; undefined where there is none, which the run's last lines say. */
export const chromiumPath = process.env['TEST_CHROMIUM'];

/** `describe` where there is a browser, else skipped. */
export const describeWithChromium = chromiumPath === undefined ? describe.skip : describe;
