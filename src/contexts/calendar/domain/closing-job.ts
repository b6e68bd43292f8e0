/** The recorder of what the job closes. */
export const CLOSING_JOB = 'closing-job';
