/** What evidence may be: pictures as cameras take them, and documents. None of it runs where it is opened. */
export const MEDIA_TYPES = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
} as const;
export type MediaType = keyof typeof MEDIA_TYPES;

/** The brands of pictures that phones take as HEIC. */
const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1'];
/** A reader of PDF takes a file that has its mark this far in; others than PDF begin with their own. */
const PDF_WITHIN = 8;

/** What a file is by its first bytes, whatever it is called; undefined for what is none of these. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  const text = (from: number, to: number): string =>
    String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));
  if (text(0, 3) === 'ÿØÿ') return 'image/jpeg';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return 'image/png';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'image/webp';
  if (text(4, 8) === 'ftyp' && HEIC.includes(text(8, 12))) return 'image/heic';
  return text(0, PDF_WITHIN).includes('%PDF-') ? 'application/pdf' : undefined;
}
