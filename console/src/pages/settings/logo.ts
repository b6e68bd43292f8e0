import type { CommandFields } from '../../../../clients/typescript/src/index.js';

type Logo = Required<NonNullable<CommandFields<'set-logo'>['logo']>>;

export const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
const MAX_BYTES = 100 * 1024;

/** What keeps a file from being a logo, as far as one can tell before it is sent. */
export type LogoFault = 'no-image' | 'too-large';

export function faultOf({ type, size }: Pick<File, 'type' | 'size'>): LogoFault | undefined {
  if (!LOGO_TYPES.some((known) => known === type)) return 'no-image';
  return size > MAX_BYTES ? 'too-large' : undefined;
}

export async function logoOf(file: File): Promise<Logo> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return { mediaType: file.type as Logo['mediaType'], data: btoa(text) };
}
