import openapiTS, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';

const HEADER =
  '/** Made of the OpenAPI document by `npm run client`; a test holds the two against each other. */\n';

/** The types of the service's own OpenAPI document, as they stand in the client. */
export async function typesOf(document) {
  const types = astToString(await openapiTS(document, { immutable: true, alphabetize: true }));
  const options = await resolveConfig(import.meta.filename);
  return format(HEADER + types, { ...options, parser: 'typescript' });
}
