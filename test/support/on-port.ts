/** The same address on another port, as behind a network of the test's own. */
export const onPort = (url: string, port: number): string => {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
};
