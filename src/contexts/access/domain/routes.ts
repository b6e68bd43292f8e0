/** Answered without a key: to sign in, one sends it in the body, on a page that says whose it is. */
const OPEN =
  /^(GET \/((health\/(live|ready)|openapi\.json|docs(\/.*)?|console(\/.*)?|v1\/organisation(\/logo)?))?|(POST|DELETE) \/v1\/session|POST \/v1\/session\/invitation)$/;

export const isOpen = (method: string, path: string): boolean => OPEN.test(`${reading(method)} ${path}`);

export const routeName = (method: string, route: string): string => `${reading(method)} ${route}`;
export const commandRoute = (path: string): string => `${COMMAND}${path}`;
const COMMAND = 'POST /v1/commands/';
/** Whether the route is that of a single command. */
export const isCommandRoute = (route: string): boolean => route.startsWith(COMMAND);

/** HEAD tells what GET tells. */
const reading = (method: string): string => (method === 'HEAD' ? 'GET' : method);
