import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive as it is written; the rest is worked out, or as a hostile hand would have it. */
export type Packed = {
  name: string;
  data: Uint8Array | string;
  stored?: boolean;
  flags?: number;
  /** What the directory says, whatever is there. */
  size?: number;
  crc?: number;
  at?: number;
};

/** A ZIP archive of these files. */
export function zipOf(files: readonly Packed[]): Uint8Array {
  const locals: Buffer[] = [];
  const heads: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const [local, head] = fileOf(file, at);
    locals.push(local);
    heads.push(head);
    at += local.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function fileOf(
  { name, data, stored = false, flags = 0, size, crc, at }: Packed,
  place: number,
): [Buffer, Buffer] {
  const whole = Buffer.from(data);
  const packed = stored ? whole : deflateRawSync(whole);
  const label = Buffer.from(name);
  const numbers = Buffer.alloc(26);
  numbers.writeUInt16LE(20, 0);
  numbers.writeUInt16LE(flags, 2);
  numbers.writeUInt16LE(stored ? 0 : 8, 4);
  numbers.writeUInt32LE(crc ?? crc32(whole), 10);
  numbers.writeUInt32LE(packed.length, 14);
  numbers.writeUInt32LE(size ?? whole.length, 18);
  numbers.writeUInt16LE(label.length, 22);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), numbers, label, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(at ?? place, 10);
  return [local, Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), numbers, tail, label])];
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`;
}

export type WordFile = { body: string; styles?: string; numbering?: string; links?: Record<string, string> };

/** The files of a Word document with this body. */
export function wordFiles({ body, styles, numbering, links = {} }: WordFile): Packed[] {
  const relations = Object.entries(links).map(([id, to]) => `<Relationship Id="${id}" Target="${to}"/>`);
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: documentXml(body) },
    ...(styles ? [{ name: 'word/styles.xml', data: `<w:styles>${styles}</w:styles>` }] : []),
    ...(numbering ? [{ name: 'word/numbering.xml', data: `<w:numbering>${numbering}</w:numbering>` }] : []),
    {
      name: 'word/_rels/document.xml.rels',
      data: `<Relationships>${relations.join('')}</Relationships>`,
    },
  ];
}

export function docxOf(file: WordFile | string): Uint8Array {
  return zipOf(wordFiles(typeof file === 'string' ? { body: file } : file));
}

/** A paragraph: its properties as XML, then its words. */
export function paragraph(words: string, properties = '', run = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}
