import { Pointbook } from '../../../clients/typescript/src/index.js';

/** The service that these pages came from; a cookie says who asks. What may pass is asked again by whoever shows it. */
export const pointbook = new Pointbook({ url: location.origin, patienceMs: 0 });
