import { Alert } from '@mantine/core';
import { useSayProblem } from './problems.js';

/** Why something was not done; nothing when nothing was refused. */
export function Refused({ error }: { readonly error: unknown }) {
  const sayProblem = useSayProblem();
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" role="alert">
      {sayProblem(error)}
    </Alert>
  );
}
