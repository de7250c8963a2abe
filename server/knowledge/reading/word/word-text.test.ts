import { describe, expect, test } from 'vitest';
import { docxOf, paragraph, wordFiles, zipOf } from '../../testing/docx.ts';
import { wordText } from './word-text.ts';

const read = (file: Parameters<typeof docxOf>[0]) => wordText('sop.docx', docxOf(file));
const inList = (list: number, depth = 0) =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (depth: number, kind: string, start = 1) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${kind}"/></w:lvl>`;
const cell = (...paragraphs: string[]) => `<w:tc>${paragraphs.join('')}</w:tc>`;

describe('the text of a Word document', () => {
  const numbering = `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="8">${level(0, 'bullet')}</w:abstractNum>
    <w:abstractNum w:abstractNumId="9">${level(0, 'upperRoman', 4)}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="9"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>`;
  const style = (id: string, name: string, more = '') =>
    `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
  const styles = [
    style('berschrift1', 'heading 1'),
    style('Meine', 'Meine', '<w:basedOn w:val="berschrift1"/>'),
    style('Kreis', 'Kreis', '<w:basedOn w:val="Kreis"/>'),
    style('Liste', 'List Bullet', inList(2)),
    style('Inhalt', 'toc 1'),
  ].join('');

  test.each<[string, string, string]>([
    ['paragraphs, one a line', paragraph('Hello.') + paragraph('Bye.'), 'Hello.\nBye.'],
    ['empty lines, one of them', `${paragraph('a')}<w:p/><w:p/>${paragraph('b')}`, 'a\n\nb'],
    ['signs as they are', paragraph('R&amp;D &lt;5 — “Café” $45'), 'R&D <5 — “Café” $45'],
    [
      'a word in several runs whole',
      '<w:p><w:r><w:t>Trans</w:t></w:r><w:r><w:t>fer</w:t><w:tab/><w:t>now</w:t><w:br/><w:t>or later</w:t></w:r></w:p>',
      'Transfer now\nor later',
    ],
    [
      'headings by their style, in whatever language Word is, and by a style based on one',
      paragraph('Anrufe', '<w:pStyle w:val="berschrift1"/>') + paragraph('Mehr', '<w:pStyle w:val="Meine"/>'),
      '# Anrufe\n\n# Mehr',
    ],
    ['a style that is its own base', paragraph('a', '<w:pStyle w:val="Kreis"/>'), 'a'],
    ['headings by their outline', paragraph('Calls', '<w:outlineLvl w:val="1"/>'), '## Calls'],
    ['no table of contents', paragraph('Calls 3', '<w:pStyle w:val="Inhalt"/>') + paragraph('a'), 'a'],
    [
      'numbered lists counted, nested ones again from their first',
      [
        ['Ask', inList(1)],
        ['the name', inList(1, 1)],
        ['the number', inList(1, 1)],
        ['Tell', inList(1)],
        ['the price', inList(1, 1)],
        ['Other', inList(4)],
      ]
        .map(([words = '', list = '']) => paragraph(words, list))
        .join(''),
      '1. Ask\n   a. the name\n   b. the number\n2. Tell\n   a. the price\n1. Other',
    ],
    [
      'bullets',
      paragraph('Ask', inList(2)) + paragraph('Tell', '<w:pStyle w:val="Liste"/>'),
      '- Ask\n- Tell',
    ],
    [
      'Roman numbers from where they start',
      paragraph('d', inList(3)) + paragraph('e', inList(3)),
      'iv. d\nv. e',
    ],
    ['a list that nobody describes as bullets', paragraph('a', inList(99)), '- a'],
    [
      'tables as rows',
      `<w:tbl><w:tr>${cell(paragraph('Wash'))}${cell(paragraph('$10'), paragraph('a|b'))}</w:tr><w:tr>${cell(paragraph('Wax'))}${cell()}</w:tr></w:tbl>${paragraph('End')}`,
      '| Wash | $10; a/b |\n| Wax |  |\n\nEnd',
    ],
    [
      'a frame of one cell as its lines',
      `<w:tbl><w:tr>${cell(paragraph('Ask', inList(1)), paragraph('Tell', inList(1)))}</w:tr></w:tbl>`,
      '1. Ask\n2. Tell',
    ],
    [
      'single bold lines as headings, bold words inside a line not',
      paragraph('Cancellations', '', '<w:b/>') +
        paragraph('Ask.') +
        paragraph('Say no.', '', '<w:b w:val="0"/>') +
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Never</w:t></w:r><w:r><w:t> promise.</w:t></w:r></w:p>',
      '**Cancellations**\nAsk.\nSay no.\nNever promise.',
    ],
    [
      'no headings where most is bold',
      paragraph('One', '', '<w:b/>') + paragraph('Two', '', '<w:b/>'),
      'One\nTwo',
    ],
    [
      'what was deleted, moved away or hidden left out, what was put in kept',
      `${paragraph('secret', '', '<w:vanish/>')}<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>gone</w:t></w:r></w:moveFrom></w:p>`,
      'new',
    ],
    [
      'old properties left out',
      paragraph('a', '<w:pPrChange><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr></w:pPrChange>'),
      'a',
    ],
    [
      'boxes once, though they stand twice for old programs',
      '<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent><w:p><w:r><w:t>Box</w:t></w:r></w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:p><w:r><w:t>Box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>',
      'Box',
    ],
    [
      'where a link leads, once',
      '<w:p><w:hyperlink r:id="l1"><w:r><w:t>our page</w:t></w:r></w:hyperlink><w:r><w:t> or </w:t></w:r><w:hyperlink r:id="l1"><w:r><w:t>example.com/book</w:t></w:r></w:hyperlink><w:hyperlink r:id="l2"><w:r><w:t>!</w:t></w:r></w:hyperlink></w:p>',
      'our page (https://example.com/book) or example.com/book!',
    ],
    ['no entity of its own', paragraph('&boom;x'), '&boom;x'],
  ])('has %s', (_, body, text) => {
    const links = { l1: 'https://example.com/book', l2: 'javascript:alert(1)' };
    expect(read({ body, styles, numbering, links })).toBe(text);
  });

  test('is found where the archive says, and in UTF-16', () => {
    const [types, , ...rest] = wordFiles({ body: '' });
    const xml = Buffer.from(`\uFEFF${wordFiles({ body: paragraph('Hi') })[1]?.data}`, 'utf16le');
    const root =
      '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const files = [types, ...rest].flatMap((file) => file ?? []);
    const archive = zipOf([
      ...files,
      { name: '_rels/.rels', data: root },
      { name: 'word/document2.xml', data: xml, stored: true },
    ]);
    expect(wordText('a.docx', archive)).toBe('Hi');
  });
});
