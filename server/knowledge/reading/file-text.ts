import { Unreadable } from '../unreadable.ts';
import { pdfText } from './pdf-text.ts';
import { plainText } from './plain-text.ts';
import { csvText, jsonText } from './tables.ts';
import { wordText } from './word/word-text.ts';

export const FILE_LIMITS = { bytes: 10 * 1024 * 1024, characters: 1_000_000 } as const;

/** The facts in an uploaded file as text, by the kind that its name says; throws Unreadable and nothing else. */
export async function fileText(name: string, bytes: Uint8Array): Promise<string> {
  if (bytes.length > FILE_LIMITS.bytes)
    throw new Unreadable('file-too-large', `“${name}” is larger than 10 MB. Nothing was imported.`);
  if (bytes.length === 0) throw new Unreadable('file-empty', `“${name}” is empty. Nothing was imported.`);
  const text = (await textOf(name, bytes)).trim();
  if (text === '') throw new Unreadable('file-empty', `“${name}” holds no text. Nothing was imported.`);
  if (text.length > FILE_LIMITS.characters)
    throw new Unreadable(
      'file-too-long',
      `“${name}” holds more than ${FILE_LIMITS.characters.toLocaleString('en')} characters. Nothing was imported; divide it first.`,
    );
  return text;
}

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  switch (/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()) {
    case 'txt':
    case 'text':
    case 'md':
    case 'markdown':
      return plainText(name, bytes);
    case 'csv':
    case 'tsv':
      return csvText(name, plainText(name, bytes));
    case 'json':
      return jsonText(name, plainText(name, bytes));
    case 'pdf':
      return pdfText(name, bytes);
    case 'docx':
      return wordText(name, bytes);
    default:
      throw new Unreadable(
        'file-kind-unknown',
        `“${name}” is of a kind that cannot be read. Choose a .txt, .md, .csv, .json, .docx or .pdf file.`,
      );
  }
}
