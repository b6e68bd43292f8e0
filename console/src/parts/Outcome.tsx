import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';

/** What came of it: said at once where it is not as it should be. */
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
