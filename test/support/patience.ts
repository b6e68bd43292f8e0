/** An embedded store of which no test asks how fast its machine is; a write that hangs is still answered. */
export const PATIENT = { commitTimeoutMs: 120_000 };

/** The same of a client, which gives up after ten seconds otherwise. */
export const patiently = (connectionString: string): string =>
  `${connectionString}${connectionString.includes('?') ? '&' : '?'}defaultDeadline=300000`;

/** The same of the service's own log, which takes a store that is silent for two seconds for gone. */
export const PATIENT_MS = 120_000;
