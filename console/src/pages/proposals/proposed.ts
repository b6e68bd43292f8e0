import type { components } from '../../../../clients/typescript/src/index.js';

/** A proposal with all that happened to it. */
export type Proposed = components['schemas']['ProposalWithStepsView'];
