/** Limits for an embedded store in tests that do not ask how fast the machine is; a write that hangs still gets an answer. */
export const PATIENT = { commitTimeoutMs: 120_000 };

/** The same for a client, which gives up after ten seconds otherwise. */
export const patiently = (connectionString: string): string =>
  `${connectionString}${connectionString.includes('?') ? '&' : '?'}defaultDeadline=300000`;

/** The same for the service's own log, which gives up a store that is silent for two seconds. */
export const PATIENT_MS = 120_000;
