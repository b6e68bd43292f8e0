import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, type ReactNode } from 'react';
import { ServiceProblem } from '../../../clients/typescript/src/index.js';
import { ErrorAlert } from '../parts/ErrorAlert.js';
import { pointbook } from '../service/service.js';
import { takeSession } from './ahead.js';
import type { Who } from './may.js';
import { SignIn } from './SignIn.js';

export { may, mayFor, type Who } from './may.js';

const Session = createContext<Who | undefined>(undefined);

const isSignedOut = (error: unknown): boolean => error instanceof ServiceProblem && error.status === 401;

/** Asks for a key where nobody is signed in; what was typed before is still there afterwards. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => takeSession() ?? pointbook.read('/v1/session', { signal }),
    retry: (_, failure) => !(failure instanceof ServiceProblem) || failure.status === 503,
    staleTime: 60_000,
  });
  if (isSignedOut(error)) return <SignIn />;
  if (data !== undefined) return <Session value={data}>{children}</Session>;
  return error === null ? null : <ErrorAlert error={error} again={() => void refetch()} />;
}

export function useWho(): Who {
  const who = useContext(Session);
  if (who === undefined) throw new Error('nobody is signed in');
  return who;
}
