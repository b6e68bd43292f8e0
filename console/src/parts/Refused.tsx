import { Outcome } from './Outcome.js';
import { useNamesIn } from './naming.js';
import { useSayProblem } from './problems.js';

/** Says why a command was refused; nothing if it was not. */
export function Refused({ error }: { readonly error: unknown }) {
  const sayProblem = useSayProblem();
  const naming = useNamesIn(error);
  if (error === null || error === undefined) return null;
  return <Outcome>{sayProblem(error, naming)}</Outcome>;
}
