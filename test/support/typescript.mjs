/** `node --import ./test/support/typescript.mjs file.ts`: for tests that need our sources in a process they can kill. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
