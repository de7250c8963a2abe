import { Unreadable } from '../unreadable.ts';

const MOST_PAGES = 500;

/** The text of a PDF, page after page. Nothing in it is run: scripts, forms and attachments are not looked at. */
export async function pdfText(name: string, bytes: Uint8Array): Promise<string> {
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) {
    throw new Unreadable('file-broken', `“${name}” is no PDF, whatever its name says. Nothing was imported.`);
  }
  const { extractText, getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, stopAtErrors: false, verbosity: 0 });
    if (pdf.numPages > MOST_PAGES)
      throw new Unreadable(
        'file-too-long',
        `“${name}” has ${pdf.numPages} pages; ${MOST_PAGES} are read at most. Nothing was imported; divide it first.`,
      );
    const { text } = await extractText(pdf, { mergePages: false });
    const whole = text.map(joinedLines).join('\n\n').trim();
    if (!/[\p{L}\p{N}]/u.test(whole))
      throw new Unreadable(
        'pdf-without-text',
        `“${name}” holds pictures of text and no text. Nothing was imported; export it with its text, or type the facts as a page.`,
      );
    return whole;
  } catch (cause) {
    throw cause instanceof Unreadable ? cause : refusal(name, cause);
  }
}

function refusal(name: string, cause: unknown): Unreadable {
  if (cause instanceof Error && cause.name === 'PasswordException')
    return new Unreadable(
      'pdf-locked',
      `“${name}” is locked with a password. Nothing was imported; save it without one and choose it again.`,
    );
  return new Unreadable('file-broken', `“${name}” is a damaged PDF. Nothing was imported; export it again.`);
}

/** Words divided at a line's end are whole again; a line that ends without an end of sentence goes on. */
function joinedLines(page: string): string {
  return page
    .replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2')
    .replace(/(?<![.!?:\n])\n(?=\p{Ll})/gu, ' ')
    .trim();
}
