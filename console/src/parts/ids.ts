/** Whether the service would take it for an id, as far as it is typed. */
export const isId = (text: string): boolean => /^[A-Za-z0-9._-]*$/.test(text.trim());

/** Whether it may be called so, as far as it is typed: in any script, with single blanks inside. */
export const isCategory = (text: string): boolean =>
  /^(?:[\p{L}\p{M}\p{Nd}._-]+(?: [\p{L}\p{M}\p{Nd}._-]+)*)?$/u.test(text.trim());
