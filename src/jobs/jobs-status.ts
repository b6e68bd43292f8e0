/** The state of the scheduled work, as far as this process knows. */
export interface JobsStatus {
  /** `down`: the job store cannot be reached; it is tried again until it can. */
  readonly state: 'up' | 'down';
  /** One line: the trouble, or what the last tick waited for. */
  readonly detail?: string;
  /** The part of the detail that somebody has to see to. */
  readonly trouble?: string;
  /** The end of the last tick in this process, as an ISO instant. */
  readonly lastTickAt?: string;
}
