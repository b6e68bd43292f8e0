import { pointbook, queries } from './service.js';

/** Signing in forgets everything that was shown to somebody else here. */
export async function signIn(key: string): Promise<void> {
  const who = await pointbook.signIn(key);
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  queries.setQueryData(['session'], who);
}

/** The key that the invitation is exchanged for; this browser is signed in by it. */
export async function openInvitation(invitation: string): Promise<string> {
  return (await pointbook.openInvitation(invitation)).key;
}

export async function signOut(): Promise<void> {
  await pointbook.signOut();
  location.assign('/console/');
}
