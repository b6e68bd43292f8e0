/** Stands where a name or a text was that has been erased; pages show it in the language of their reader. */
export const ERASED = 'erased';
