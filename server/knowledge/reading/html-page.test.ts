import { describe, expect, test } from 'vitest';
import { htmlPage } from './html-page.ts';

const text = (html: string) => htmlPage(html).lines.join('\n');

describe('the text of a page of a website', () => {
  test('keeps headings, lists, tables and paragraphs apart', () => {
    expect(
      text(
        '<body><h1>Hours</h1><p>Open <b>daily</b>.</p><ul><li>Mon: 9–5</li><li>Sun: closed</li></ul><table><tr><td>Wash</td><td>$10</td></tr></table><p>Call<br>us</p>',
      ),
    ).toBe('# Hours\n\nOpen daily.\n\n- Mon: 9–5\n- Sun: closed\n\nWash | $10\n\nCall\nus');
  });

  test.each([
    '<script>alert("SECRET")</script>',
    '<style>.SECRET{}</style>',
    '<nav><a href="/x">SECRET</a></nav>',
    '<div class="cookie-banner">SECRET</div>',
    '<div hidden>SECRET</div>',
    '<p style="display: none">SECRET</p>',
    '<span aria-hidden="true">SECRET</span>',
    '<!-- SECRET -->',
    '<title>SECRET</title>',
    '<template>SECRET</template>',
    '<div role="dialog">SECRET</div>',
  ])('leaves out what visitors are not told: %s', (html) => {
    expect(text(`<body>${html}<p>We open at 9.</p></body>`)).toBe('We open at 9.');
  });

  test('says its title, its links and what it asks of robots', () => {
    const page = htmlPage(
      '<title> Our\n shop </title><link rel="canonical" href="/home"><meta name="robots" content="noindex, nofollow"><a href="/a">A</a><nav><a href="b">B</a></nav><a rel="nofollow" href="/c">C</a>',
    );
    expect(page).toMatchObject({
      title: 'Our shop',
      canonical: '/home',
      noindex: true,
      nofollow: true,
      links: ['/a', 'b'],
    });
  });

  test.each(['', '<', '<p>open', '</p></p>', '<table><p>x</table>', '\u0000'])(
    'a broken page does no harm: %j',
    (html) => {
      expect(htmlPage(html).lines.length).toBeLessThan(2);
    },
  );

  test('a page nested a hundred thousand deep is read all the same', () => {
    expect(text(`${'<div>'.repeat(100_000)}deep`)).toBe('deep');
  });
});
