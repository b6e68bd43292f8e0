import { useQuery } from '@tanstack/react-query';
import { ServiceProblem } from '../../../clients/typescript/src/index.js';
import { isTextId, useText } from '../language/language.js';
import { pointbook, queries } from '../service/service.js';

/** The senders of what the service records by itself. */
const OWN: readonly string[] = ['system', 'closing-job', 'admin', 'leading-group'];

const NAME = 'name of principal';

/** Forgets the name of a principal that was corrected. */
export const forgetNameOf = (principalId: string): void => {
  queries.removeQueries({ queryKey: [NAME, principalId] });
};

/** The sender of a recorded event, by name, with the id beside it; the id alone where no name is known. */
export function Principal({ id }: { readonly id: string }) {
  const name = usePrincipalName(id);
  return name === id || OWN.includes(id) ? (
    name
  ) : (
    <>
      {name} <span className="quiet">{id}</span>
    </>
  );
}

export function usePrincipalName(id: string): string {
  const told = useToldPrincipal();
  const { data } = useQuery({
    queryKey: [NAME, id],
    queryFn: ({ signal }) => nameOf(id, signal),
    // What goes on in the log seldom changes a name: a page that does forgets it.
    staleTime: Infinity,
    meta: { isNoted: true },
    enabled: !OWN.includes(id),
  });
  return told(id, data);
}

/** A sender by the name that an answer gives, in the words of the page where it is the service itself. */
export function useToldPrincipal(): (id: string, name: string | null | undefined) => string {
  const say = useText();
  return (id, name) => {
    const own = `principal.${id}`;
    return isTextId(own) ? say(own) : (name ?? id);
  };
}

/** Null where nobody has that id, for example after an import from elsewhere. */
async function nameOf(principalId: string, signal: AbortSignal): Promise<string | null> {
  try {
    const { name } = await pointbook.read('/v1/principals/{principalId}/name', {
      path: { principalId },
      signal,
    });
    return name;
  } catch (error) {
    if (error instanceof ServiceProblem && error.status < 500) return null;
    throw error;
  }
}
