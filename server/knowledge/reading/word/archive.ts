import { crc32, inflateRawSync } from 'node:zlib';

/** Why an archive gives no file: `broken` and `hostile` say which of its promises it does not keep. */
export class ArchiveFault extends Error {
  readonly kind: 'broken' | 'hostile' | 'locked' | 'too-large';

  constructor(kind: ArchiveFault['kind'], message: string) {
    super(message);
    this.name = 'ArchiveFault';
    this.kind = kind;
  }
}

/** A file of an archive as its central directory names it; sizes in bytes. */
type Entry = {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packed: number;
  size: number;
  at: number;
};

/** The files of a ZIP archive, none of them unpacked yet. */
export type Archive = {
  names: readonly string[];
  /** The bytes of a file; null where there is none of that name. Throws ArchiveFault. */
  read(name: string, most: number): Uint8Array | null;
};

const [END, HEAD, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const END_BYTES = 22;
const MOST_FILES = 5_000;
const STORED = 0;
const DEFLATED = 8;

/** Reads the central directory, which alone says what an archive holds. Nothing is ever written under a name of it. Throws ArchiveFault. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(bytes, view);
  return {
    names: [...entries.keys()],
    read: (name, most) => {
      const entry = entries.get(name);
      return entry ? unpacked(bytes, view, entry, most) : null;
    },
  };
}

function directoryOf(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (view.getUint16(end + 4, true) !== 0 || count === 0xffff || start === 0xffffffff)
    throw broken('It is in several parts, or larger than a document is.');
  if (count > MOST_FILES) throw new ArchiveFault('too-large', `It holds ${count} files.`);
  if (start + size > end) throw broken('Its directory lies outside of it.');
  const entries = new Map<string, Entry>();
  let at = start;
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > start + size || view.getUint32(at, true) !== HEAD)
      throw broken('Its directory is damaged.');
    const { entry, next } = entryAt(bytes, view, at);
    if (next > start + size) throw broken('Its directory is damaged.');
    if (leadsOut(entry.name))
      throw new ArchiveFault('hostile', 'A file in it has a name that leads out of it.');
    if (entries.has(entry.name)) throw new ArchiveFault('hostile', 'Two files in it have one name.');
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

/** The end record stands last, behind it at most a remark of 64 KB that reaches to the last byte. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1)
    if (
      view.getUint32(at, true) === END &&
      at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  throw broken('It has no directory: it was cut off, or is no archive.');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } {
  const [name, extra, remark] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
    number,
    number,
    number,
  ];
  return {
    entry: {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    },
    next: at + 46 + name + extra + remark,
  };
}

function leadsOut(name: string): boolean {
  return /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/i.test(name);
}

function unpacked(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array {
  const { name, flags, method, packed, size, at } = entry;
  if (flags & 1) throw new ArchiveFault('locked', 'Its text is encrypted.');
  if (size > most) throw new ArchiveFault('too-large', `“${name}” is ${size} bytes long.`);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL)
    throw broken('A file in it is missing.');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > view.byteLength) throw broken('A file in it is cut off.');
  const inside = bytes.subarray(from, from + packed);
  if (method !== STORED && method !== DEFLATED) throw broken('A file in it is packed in an unknown way.');
  const whole = method === STORED ? inside : inflated(inside, most);
  if (whole.length !== size || crc32(whole) !== entry.crc) throw broken('A file in it is damaged.');
  return whole;
}

/** Stops at `most` bytes, whatever size the directory promised. */
function inflated(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE')
      throw new ArchiveFault('too-large', 'It unpacks to more than it says.');
    throw broken('A file in it is damaged.');
  }
}

function broken(message: string): ArchiveFault {
  return new ArchiveFault('broken', message);
}
