export default async function globalTeardown() {
  await globalThis.sharedServers?.stop();
}
