import { ERASED, ERASED_IN } from '../../kernel/erased.js';

export const EXPORT_LANGUAGES = ['zh', 'en'] as const;
export type ExportLanguage = (typeof EXPORT_LANGUAGES)[number];

/** What somebody is called in a file; nothing is told of who is erased but that they are, for programs by its own word. */
export const nameIn = (language: ExportLanguage | undefined, name: string): string =>
  name === ERASED && language !== undefined ? ERASED_IN[language] : name;

/** Of what a file is to be called, what every system takes. */
export const cleanFileName = (name: string): string => name.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '_');

/** The language that a file is asked for in: the first of the header that there is, unless a parameter says it. */
export function exportLanguage(
  said: string | undefined,
  accepted: string | undefined,
): ExportLanguage | undefined {
  const wanted = said === undefined ? (accepted ?? '').split(',') : [said];
  for (const one of wanted) {
    const language = EXPORT_LANGUAGES.find((known) => one.trim().toLowerCase().startsWith(known));
    if (language !== undefined) return language;
  }
  return undefined;
}

/** RFC 6266: a name that is not ASCII stands beside one that is. */
export function attachment(plainName: string, name: string): string {
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return plainName === name
    ? `attachment; filename="${plainName}"`
    : `attachment; filename="${plainName}"; filename*=UTF-8''${encoded}`;
}
