import './typescript.mjs';

/** Starts the servers that all specs of a run share; jest passes the environment on to its workers. */
export default async function globalSetup() {
  const { startSharedServers } = await import('./shared-servers.ts');
  const servers = await startSharedServers();
  globalThis.sharedServers = servers;
  Object.assign(process.env, servers.env);
}
