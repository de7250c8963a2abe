import { describe, expect, test } from 'vitest';
import { pdfOf } from '../testing/pdf.ts';
import { FILE_LIMITS, fileText } from './file-text.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file becomes text', () => {
  test.each([
    ['notes.txt', bytes('\uFEFFWe open at 9.\r\nParking is free.'), 'We open at 9.\nParking is free.'],
    ['latin.TXT', Uint8Array.from([0x43, 0x61, 0x66, 0xe9]), 'Café'],
    ['wide.txt', Uint8Array.from([0xff, 0xfe, 0x48, 0x00, 0x69, 0x00]), 'Hi'],
    ['menu.md', bytes('# Menu\n\n- Soup $5'), '# Menu\n\n- Soup $5'],
    [
      'prices.csv',
      bytes('Service,Price\nOil change,$49\n"Wash, wax",$30\n'),
      'Service: Oil change. Price: $49.\n\nService: Wash, wax. Price: $30.',
    ],
    ['faq.csv', bytes('question;answer\nDo you deliver?;Yes, daily.\n'), 'Do you deliver?\nYes, daily.'],
    ['tabs.tsv', bytes('Name\tFloor\nWu\t2\n'), 'Name: Wu. Floor: 2.'],
    [
      'faq.json',
      bytes('[{"question":"Parking?","answer":"Behind the house."}]'),
      'Parking?\nBehind the house.',
    ],
    [
      'shop.json',
      bytes('{"openingHours":"9 to 5","address":{"street":"1 Oak St"},"cards":true,"brands":["A","B"]}'),
      'OpeningHours: 9 to 5'.replace('OpeningHours', 'Opening hours') +
        '. Cards: yes. Brands: A, B.\n\n# Address\n\nStreet: 1 Oak St.',
    ],
    [
      'guide.pdf',
      pdfOf(['We tow within 30 miles.', 'Call at any hour.']),
      'We tow within 30 miles.\n\nCall at any hour.',
    ],
  ])('%s', async (name, file, text) => {
    expect(await fileText(name, file)).toBe(text);
  });
});

describe('what cannot be read is refused with a reason', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  test.each([
    ['empty.txt', bytes(''), 'file-empty'],
    ['blank.md', bytes(' \n\t\n'), 'file-empty'],
    ['large.txt', new Uint8Array(FILE_LIMITS.bytes + 1), 'file-too-large'],
    ['long.txt', bytes('word '.repeat(250_000)), 'file-too-long'],
    ['letter.docx', bytes('PK'), 'file-broken'],
    ['letter.doc', bytes('PK'), 'file-kind-unknown'],
    ['no-kind', bytes('text'), 'file-kind-unknown'],
    ['renamed.txt', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'file-not-text'],
    ['noise.csv', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), 'file-not-text'],
    ['pdf.txt', pdfOf(['x']), 'file-not-text'],
    ['text.pdf', bytes('only text'), 'file-broken'],
    ['cut.pdf', pdfOf(['We open at 9.']).slice(0, 120), 'file-broken'],
    ['locked.pdf', pdfOf(['secret'], true), 'pdf-locked'],
    ['picture.pdf', pdfOf(['']), 'pdf-without-text'],
    ['broken.json', bytes('{"a": '), 'file-broken'],
    ['deep.json', bytes(deep), 'file-broken'],
    ['quotes.csv', bytes('a,b\n"x,1\n'), 'file-broken'],
  ])('%s', async (name, file, code) => {
    await expect(fileText(name, file)).rejects.toMatchObject({ code });
  });
});
