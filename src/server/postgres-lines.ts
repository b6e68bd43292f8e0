/** A line of the server itself, and not of its supervisor. */
export const isOfServer = (line: string): boolean => /^\d{4}-|^postgres: /.test(line);

/**
 * Whether a line of Postgres is to be told: lines of its supervisor and errors of the server, but not those to each connection while
 * it stops or starts, of which there are hundreds.
 */
export function isNews(line: string): boolean {
  if (!isOfServer(line)) return true;
  if (/ FATAL: +(terminating connection|the database system is) /.test(line)) return false;
  return / (WARNING|ERROR|FATAL|PANIC): /.test(line);
}
