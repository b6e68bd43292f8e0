/** The same address on another port, for example behind a test's own proxy. */
export const onPort = (url: string, port: number): string => {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
};
