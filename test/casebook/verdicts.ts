import type { Answer } from '../support/api.js';

/** The outcome of a line. */
export type Verdict =
  | { readonly status: 'accepted' | 'repeated' | 'proposed'; readonly body: Answer['body'] }
  | { readonly status: 'rejected'; readonly code: string }
  | { readonly status: 'invalid'; readonly fields: readonly string[] };

export function verdictOf({ status, body }: Answer): Verdict {
  if (status === 200 || status === 202) return { status: body.status, body };
  if (body.code !== 'input.invalid') return { status: 'rejected', code: body.code };
  const fields = (body.errors as { field: string }[]).map(({ field }) => outermost(field));
  return { status: 'invalid', fields: [...new Set(fields)].sort() };
}

/** The outermost field: of `months[3].score` and `resolution.present`, `months` and `resolution`. */
const outermost = (field: string): string => field.split(/[.[]/, 1)[0] ?? '';
