import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

/** The outcome of a command; a screen reader says it at once if it is not as expected. */
export function Outcome({
  isWell = false,
  children,
}: {
  readonly isWell?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Alert color={isWell ? 'green' : 'red'} role={isWell ? 'status' : 'alert'}>
      {children}
    </Alert>
  );
}
