import { Outcome } from './Outcome.js';
import { useSayProblem } from './problems.js';

/** Why something was not done; nothing when nothing was refused. */
export function Refused({ error }: { readonly error: unknown }) {
  const sayProblem = useSayProblem();
  if (error === null || error === undefined) return null;
  return <Outcome>{sayProblem(error)}</Outcome>;
}
