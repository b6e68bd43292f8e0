import { pointbook, queries } from './service.js';

/** Whatever somebody else was shown here before is forgotten. */
export async function signIn(key: string): Promise<void> {
  const who = await pointbook.signIn(key);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  queries.setQueryData(['session'], who);
}

export async function signOut(): Promise<void> {
  await pointbook.signOut();
  location.assign('/console/');
}
