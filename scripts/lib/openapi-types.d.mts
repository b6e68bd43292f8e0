/** The types of an OpenAPI document, as TypeScript. */
export function typesOf(document: object): Promise<string>;
