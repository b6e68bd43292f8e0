/**
 * Reads lines of JSON from the service synchronously: printing from the browser's menu takes the page as it is at that moment,
 * and waits for no promise. Undefined where they could not be read.
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
