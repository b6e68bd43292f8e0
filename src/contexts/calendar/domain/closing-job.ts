/** Who has recorded what the job closes. */
export const CLOSING_JOB = 'closing-job';
