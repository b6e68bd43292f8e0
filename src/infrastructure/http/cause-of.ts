/** The code of an error of `fetch`, and never its message, which may have the address of whom was asked. */
export function causeOf(error: unknown): string {
  const { cause, name } = error as { readonly cause?: { readonly code?: string }; readonly name?: string };
  return cause?.code ?? name ?? 'no answer';
}
