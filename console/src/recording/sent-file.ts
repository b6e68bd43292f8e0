/** A file that the service has, as a command names it, and what it was called here. */
export interface SentFile {
  readonly href: string;
  readonly sha256: string;
  readonly name: string;
}

/** As commands take it: a name is nobody else's matter. */
export const namedAs = ({ href, sha256 }: SentFile): { href: string; sha256: string } => ({ href, sha256 });
