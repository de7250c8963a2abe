import { Unreadable } from '../unreadable.ts';

/** The text of a file that claims to be text: UTF-8, UTF-16 by its mark, else Windows-1252. Refuses what is none. */
export function plainText(name: string, bytes: Uint8Array): string {
  const text = decoded(bytes)
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  if (looksBinary(bytes, text)) {
    throw new Unreadable(
      'file-not-text',
      `“${name}” holds no text, whatever its name says. Nothing was imported. Save it as text or PDF and choose it again.`,
    );
  }
  return text;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Beginnings of archives (which office files are), pictures, programs and PDF. */
const OTHER_KINDS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
];

function looksBinary(bytes: Uint8Array, text: string): boolean {
  if (OTHER_KINDS.some((kind) => kind.every((byte, at) => bytes[at] === byte))) return true;
  const head = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = head.match(/[\u0000-\u0008\u000E-\u001F\u0080-\u009F\uFFFD]/g)?.length ?? 0;
  return odd > head.length / 100;
}
