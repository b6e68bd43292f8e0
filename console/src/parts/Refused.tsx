import { Outcome } from './Outcome.js';
import { useSayProblem } from './problems.js';

/** Says why a command was refused; nothing if it was not. */
export function Refused({ error }: { readonly error: unknown }) {
  const sayProblem = useSayProblem();
  if (error === null || error === undefined) return null;
  return <Outcome>{sayProblem(error)}</Outcome>;
}
