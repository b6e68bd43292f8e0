/**
 * What the service gives as lines of JSON, before anything else goes on: whoever prints from the menu of the browser gets
 * what is on the page when the browser has asked for it, and it waits for no promise. Undefined where it could not be had.
 */
export function linesAtOnce(address: string): readonly unknown[] | undefined {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.setRequestHeader('Accept', 'application/x-ndjson');
  try {
    request.send();
  } catch {
    return undefined;
  }
  if (request.status !== 200) return undefined;
  const lines = request.responseText.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as unknown);
}
