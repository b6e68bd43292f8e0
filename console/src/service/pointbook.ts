import { Pointbook } from '../../../clients/typescript/src/index.js';

/** The service that served these pages; a cookie says who asks. The hook that shows an answer retries. */
export const pointbook = new Pointbook({ url: location.origin, patienceMs: 0 });
