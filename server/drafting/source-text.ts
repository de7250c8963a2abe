import { htmlPage } from '../knowledge/reading/html-page.ts';
import { plainText } from '../knowledge/reading/plain-text.ts';
import { Unreadable } from '../knowledge/unreadable.ts';

/** Reads files that are no text by themselves; rejects with Unreadable. */
export type FileReader = { file(name: string, bytes: Uint8Array): Promise<string> };

/** The words of a file, as somebody would have pasted them: HTML stays HTML until `pastedText`. */
export async function fileText(name: string, bytes: Uint8Array, reader: FileReader): Promise<string> {
  const other = /\.(?:doc|rtf|odt|pages)$/i.exec(name)?.[0];
  if (other)
    throw new Unreadable(
      'file-kind-unknown',
      `“${name}” is a ${other} file, which cannot be read. Nothing was imported; save it as .docx or .pdf and choose it again.`,
    );
  return /\.(?:pdf|docx)$/i.test(name) ? reader.file(name, bytes) : plainText(name, bytes);
}

const TAG = /<(?:!doctype|html|head|body|p|div|span|ul|ol|li|table|tr|td|h[1-6]|br|strong|b|em)\b[^>]*>/gi;

/** What was pasted, without the tags if it is HTML. Nothing is run, and what is hidden from readers is left out. */
export function pastedText(text: string): string {
  const tags = text.match(TAG)?.length ?? 0;
  if (tags < 3 || !/<\/(?:p|div|ul|ol|li|table|h[1-6]|body|html|span|b|strong)>/i.test(text)) return text;
  return htmlPage(text).lines.join('\n');
}
