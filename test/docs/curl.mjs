#!/usr/bin/env node
// Stands in for curl where there is none: as much of it as the documents use, and nothing else.
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    silent: { type: 'boolean', short: 's' },
    'show-error': { type: 'boolean', short: 'S' },
    fail: { type: 'boolean', short: 'f' },
    retry: { type: 'string', default: '0' },
    header: { type: 'string', short: 'H', multiple: true, default: [] },
    data: { type: 'string', short: 'd' },
  },
});
const headers = values.header.map((header) => header.split(/: */, 2));
const request = { headers, ...(values.data === undefined ? {} : { method: 'POST', body: values.data }) };

let response = await fetch(positionals[0], request);
for (let left = Number(values.retry); left > 0 && response.status === 503; left -= 1) {
  await delay(Number(response.headers.get('retry-after') ?? 1) * 1_000);
  response = await fetch(positionals[0], request);
}
if (values.fail && !response.ok) {
  console.error(`curl: (22) The requested URL returned error: ${response.status}`);
  process.exit(22);
}
process.stdout.write(await response.text());
