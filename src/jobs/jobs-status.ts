/** How the scheduled work stands, as far as this process knows. */
export interface JobsStatus {
  /** `down`: the job store cannot be reached; it is tried again until it can. */
  readonly state: 'up' | 'down';
  /** One line: what is wrong, or what the last tick waited for. */
  readonly detail?: string;
  /** The part of it that somebody has to see to. */
  readonly trouble?: string;
  /** When a tick last came to its end in this process, as an ISO instant. */
  readonly lastTickAt?: string;
}
