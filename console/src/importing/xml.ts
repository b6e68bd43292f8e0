// @ts-expect-error It comes without types: those of what is used of it stand here.
import { Parser as Untyped } from 'saxen';
import { CannotRead } from './unread.js';

type Decode = (text: string) => string;

interface Sax {
  on(
    what: 'openTag',
    hear: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
  ): void;
  on(what: 'closeTag', hear: (name: string) => void): void;
  on(what: 'text', hear: (text: string, decode: Decode) => void): void;
  on(what: 'cdata', hear: (text: string) => void): void;
  on(what: 'error', hear: (error: Error) => void): void;
  parse(xml: string): void;
}
const Parser = Untyped as new () => Sax;

export interface Hears {
  /** @param name without its prefix */
  readonly opened?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly closed?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads a part of a spreadsheet from beginning to end. @throws CannotRead, and what a listener throws */
export function hear(part: string, content: Uint8Array, hears: Hears): void {
  const faults: Error[] = [];
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decode) => {
    hears.opened?.(local(name), (wanted) => {
      const found = attributes()[wanted];
      return found === undefined ? undefined : decode(found);
    });
  });
  parser.on('closeTag', (name) => hears.closed?.(local(name)));
  parser.on('text', (text, decode) => hears.text?.(decode(text)));
  parser.on('cdata', (text) => hears.text?.(text));
  parser.on('error', (fault) => faults.push(fault));
  parser.parse(textOf(content));
  if (faults.length > 0) throw new CannotRead('damaged', part);
}

const textOf = (content: Uint8Array): string =>
  new TextDecoder(content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(content);

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
