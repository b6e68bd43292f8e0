import { Alert, Button, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { useText } from '../language/language.js';
import { useSayProblem } from './problems.js';

/** An error, with a button to try again. */
export function ErrorAlert({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const say = useText();
  const sayProblem = useSayProblem();
  return (
    <Alert color="red" role="alert" title={say('trouble.title')}>
      <div className="stack">
        <span>{sayProblem(error)}</span>
        {again === undefined ? null : (
          <div>
            <Button size="compact-sm" variant="default" onClick={again}>
              {say('trouble.again')}
            </Button>
          </div>
        )}
      </div>
    </Alert>
  );
}

/** Shows what was read, or that it is on its way, or why it is not there. */
export function QueryResult<T>({
  of: { data, error, refetch },
  children,
}: {
  readonly of: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: T) => ReactNode;
}) {
  const say = useText();
  if (data !== undefined) return children(data);
  if (error !== null) return <ErrorAlert error={error} again={() => void refetch()} />;
  return <Loader role="status" aria-label={say('app.loading')} />;
}

/** A page that breaks says so and leaves the others alone. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { readonly error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? (
      this.props.children
    ) : (
      <ErrorAlert
        error={error}
        again={() => {
          location.reload();
        }}
      />
    );
  }
}
