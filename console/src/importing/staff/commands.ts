import { uuidsFrom } from '../identify.js';
import type { SentLine, Wanted } from './rows.js';

/**
 * The commands of a row, under ids that follow from its content: a file that was cut off and is sent again registers nobody
 * twice. A registration that was undone is another one the next time, so its ids are counted.
 */
export async function linesOfRow({ registration, opening }: Wanted, occurrence = 0): Promise<SentLine[]> {
  const lines: SentLine[] = [];
  if (registration !== undefined) {
    const [commandId] = await uuidsFrom(JSON.stringify(['RegisterEmployee', registration, occurrence]));
    lines.push({ command: 'RegisterEmployee', ...registration, commandId });
  }
  if (opening !== undefined) {
    const [commandId, openingId] = await uuidsFrom(JSON.stringify(['RecordOpening', opening]));
    lines.push({ command: 'RecordOpening', ...opening, openingId, commandId });
  }
  return lines;
}
