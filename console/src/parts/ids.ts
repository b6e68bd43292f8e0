/** Whether the service would take it for an id, as far as it is typed. */
export const isId = (text: string): boolean => /^[A-Za-z0-9._-]*$/.test(text.trim());
