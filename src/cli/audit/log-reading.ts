import { createReadStream, type ReadStream } from 'node:fs';
import { isExportedEvent, type ExportedEvent } from '../../proofs/exported-event.js';
import { linesIn, valueIn } from '../../proofs/strict-reading.js';
import { caller, readableFile } from '../terminal/arguments.js';
import { CannotDo } from '../terminal/exit.js';
import { Service, toldAsTheyCome } from '../terminal/service.js';

/** The lines of an export in a file, as their bytes. Reading them throws CannotDo where the file breaks off. */
export function exportIn(file: string): { input: ReadStream; lines: AsyncIterable<Uint8Array> } {
  const input = createReadStream(file, { highWaterMark: 1 << 20 });
  return { input, lines: toldAsTheyCome(linesIn(input)) };
}

/** The events of a log, from their beginning at each call. Reading them throws CannotDo. */
export type ReadLog = () => AsyncIterable<ExportedEvent>;

/** The log of a file, or that of the service. @throws CannotDo */
export async function logOf(
  values: Parameters<typeof caller>[0] & { readonly export?: string | undefined },
): Promise<ReadLog> {
  if (values.export !== undefined) {
    const file = await readableFile(values.export);
    return () => eventsIn(exportIn(file).lines);
  }
  const service = new Service(await caller(values));
  return async function* () {
    const { lines } = await service.lines('/v1/log/export');
    yield* eventsIn(lines);
  };
}

/** The events of an export, but for those that are set aside: they say nothing. @throws CannotDo at a line that is no event */
async function* eventsIn(lines: AsyncIterable<string | Uint8Array>): AsyncGenerator<ExportedEvent> {
  let count = 0;
  for await (const line of lines) {
    count += 1;
    const event = valueIn(line);
    if (!isExportedEvent(event))
      throw new CannotDo(
        `Line ${count} is no event of a log. points audit verify says what is wrong with it.`,
      );
    if (event.setAsideAt === undefined) yield event;
  }
}
