import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentXml, docxOf, type Packed, paragraph, wordFiles, zipOf } from '../../testing/docx.ts';
import { Unreadable } from '../../unreadable.ts';
import { fileText } from '../file-text.ts';

const body = `${paragraph('Ask for the name.')}<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr></w:tbl>`;
const good = docxOf({ body, styles: '<w:style w:styleId="a"/>', numbering: '<w:num w:numId="1"/>' });
const document = (change: Partial<Packed>) =>
  zipOf(
    wordFiles({ body }).map((file) => (file.name === 'word/document.xml' ? { ...file, ...change } : file)),
  );
const withFile = (file: Packed) => zipOf([...wordFiles({ body }), file]);
/** The directory with its first sign gone. */
const withoutDirectory = () => {
  const bytes = Uint8Array.from(good);
  const start = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  return bytes.fill(0, start, start + 4);
};

describe('a hostile or broken Word file is refused with a reason', () => {
  const bomb = Buffer.alloc(30 * 1024 * 1024, 0x20);
  test.each<[string, () => Uint8Array, string, RegExp]>([
    ['a bomb that says its size', () => document({ data: bomb }), 'file-too-long', /larger inside/],
    [
      'a bomb that lies about it',
      () => document({ data: bomb, size: 1000 }),
      'file-too-long',
      /unpacks to more/,
    ],
    ['a size that is not true', () => document({ size: 3 }), 'file-broken', /damaged/],
    ['a checksum that is not true', () => document({ crc: 1 }), 'file-broken', /damaged/],
    ['50 MB', () => new Uint8Array(50 * 1024 * 1024), 'file-too-large', /larger than 10 MB/],
    ...['../../etc/passwd', '/etc/passwd', 'C:\\autoexec.bat', 'word\\..\\..\\x', 'a\0b'].map(
      (name): [string, () => Uint8Array, string, RegExp] => [
        `a file named ${JSON.stringify(name)}`,
        () => withFile({ name, data: 'x' }),
        'file-broken',
        /leads out of it/,
      ],
    ),
    [
      'two documents under one name',
      () => withFile({ name: 'word/document.xml', data: documentXml(paragraph('other')) }),
      'file-broken',
      /one name/,
    ],
    ['an encrypted part', () => document({ flags: 1 }), 'word-locked', /locked with a password/],
    [
      'a document with a password',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'word-locked',
      /without a password/,
    ],
    [
      'an archive of documents',
      () => zipOf([{ name: 'inner.docx', data: good, stored: true }]),
      'file-broken',
      /holds other files/,
    ],
    [
      'an archive as the document',
      () => document({ data: good, stored: true }),
      'file-broken',
      /none of Word/,
    ],
    [
      'a sheet',
      () => zipOf([{ name: 'xl/workbook.xml', data: '<workbook/>' }]),
      'file-broken',
      /no Word document/,
    ],
    ['a file that points out of the archive', () => document({ at: 0xfffffff0 }), 'file-broken', /missing/],
    ['a cut off archive', () => good.slice(0, -30), 'file-broken', /cut off/],
    ['a broken directory', () => withoutDirectory(), 'file-broken', /directory is damaged/],
    [
      'elements nested a million deep',
      () => document({ data: documentXml(`${'<w:p>'.repeat(1_000_000)}x`) }),
      'file-broken',
      /nested deeper/,
    ],
    [
      'ten thousand files',
      () => zipOf(Array.from({ length: 10_000 }, (_, at) => ({ name: `${at}`, data: '', stored: true }))),
      'file-too-long',
      /10000 files/,
    ],
    ['no words', () => docxOf('<w:p/>'), 'file-empty', /holds no text/],
  ])('%s', async (_, bytes, code, says) => {
    const refused = await fileText('a.docx', bytes()).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(Unreadable);
    expect(refused).toMatchObject({ code, message: expect.stringMatching(says) });
  });

  test('any bytes changed, cut or put in give the text or a reason, and nothing else', async () => {
    const change = fc.record({
      at: fc.nat(good.length - 1),
      cut: fc.integer({ min: 0, max: 40 }),
      put: fc.uint8Array({ maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        let bytes: Uint8Array = good;
        for (const { at, cut, put } of changes)
          bytes = Buffer.concat([bytes.slice(0, at), put, bytes.slice(at + cut)]);
        const read = await fileText('a.docx', bytes).catch((cause: unknown) => cause);
        expect(typeof read === 'string' || read instanceof Unreadable, String(read)).toBe(true);
      }),
      { numRuns: 2_000, seed: 11 },
    );
  });

  test('any XML in the place of the text is read without a fault', async () => {
    const tag = fc.constantFrom(
      ...'p r t tbl tr tc hyperlink pPr rPr numPr br del moveFrom mc:Fallback'.split(' '),
    );
    const piece = fc.oneof(
      tag.map((name) => `<w:${name}>`),
      tag.map((name) => `</w:${name}>`),
      fc.constantFrom(
        '<w:numId w:val="1"/>',
        '<w:ilvl w:val="1e9"/>',
        '<w:ilvl w:val="-3"/>',
        'words',
        '&#0;',
        '<!--',
        ']]>',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const read = await fileText('a.docx', document({ data: documentXml(pieces.join('')) })).catch(
          (cause: unknown) => cause,
        );
        expect(typeof read === 'string' || read instanceof Unreadable, String(read)).toBe(true);
      }),
      { numRuns: 500, seed: 12 },
    );
  });
});
