import { nameKey } from '../shared/text.ts';

/** Characters, so that a name with its ending fits every file system and a sealed archive's path. */
const MOST = 60;

/** Names that Windows gives to devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|conin|conout|clock|com\d|lpt\d)$/;

/**
 * A file name without its ending: small Latin letters, digits and hyphens alone, so that it is one and the same on every file
 * system, leads nowhere else and can be typed. What has none of them is named by its kind and a number made of its name.
 */
export function fileStem(name: string, kind: string): string {
  const key = nameKey(name);
  const latin = key.normalize('NFKD').replace(/\p{M}/gu, '');
  const stem = latin
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replace(/^-+|-+$/g, '');
  if (stem === '') return `${kind}-${fingerprint(key)}`;
  return DEVICE.test(stem) ? `${stem}-${kind}` : stem;
}

/** `stem`, or with the first number behind it that is not in `taken`; what was chosen is taken from then on. */
export function freeStem(stem: string, taken: Set<string>): string {
  let free = stem;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}`;
  taken.add(free);
  return free;
}

/** FNV-1a, 32 bits: it need not be safe, only the same everywhere. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
