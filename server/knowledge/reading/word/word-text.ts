import { Unreadable } from '../../unreadable.ts';
import { type Archive, ArchiveFault, openArchive } from './archive.ts';
import { wordLines } from './word-lines.ts';
import { listsOf, stylesOf, walkXml } from './word-styles.ts';

/** Of one part, unpacked. The words of 500 pages are about 10 MB of it. */
const MOST_BYTES = 24 * 1024 * 1024;
const MOST_OTHERS = 4 * 1024 * 1024;

/** The text of a Word document (.docx). Pictures, remarks, headers and what was deleted are not looked at, and nothing is run. */
export function wordText(name: string, bytes: Uint8Array): string {
  if (isOldOffice(bytes))
    throw new Unreadable(
      'word-locked',
      `“${name}” is locked with a password, or made by a Word from before 2007. Nothing was imported; save it as .docx without a password and choose it again.`,
    );
  try {
    return textOf(name, openArchive(bytes));
  } catch (cause) {
    throw cause instanceof ArchiveFault ? refusal(name, cause) : cause;
  }
}

/** Older files of Office, and newer ones with a password, are of one other kind. */
function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}

function textOf(name: string, archive: Archive): string {
  const place = mainPart(archive);
  const main = place === null ? null : archive.read(place, MOST_BYTES);
  if (place === null || !main) throw noDocument(name, archive.names);
  const xml = decoded(main);
  if (!/<w:document[\s>]/.test(xml)) throw new ArchiveFault('broken', 'Its text is none of Word.');
  const [folder, file] = [
    place.slice(0, place.lastIndexOf('/') + 1),
    place.slice(place.lastIndexOf('/') + 1),
  ];
  const part = (path: string) => {
    const found = archive.read(path, MOST_OTHERS);
    return found ? decoded(found) : '';
  };
  return wordLines(xml, {
    styles: stylesOf(part(`${folder}styles.xml`)),
    lists: listsOf(part(`${folder}numbering.xml`)),
    links: linksOf(part(`${folder}_rels/${file}.rels`)),
  }).join('\n');
}

/** The document itself, which the archive names; by habit word/document.xml. */
function mainPart(archive: Archive): string | null {
  const usual = 'word/document.xml';
  if (archive.names.includes(usual)) return usual;
  const roots = archive.read('_rels/.rels', MOST_OTHERS);
  let found: string | null = null;
  if (roots)
    walkXml(decoded(roots), {
      open: (name, { Type = '', Target = '' }) => {
        if (name === 'Relationship' && Type.endsWith('/officeDocument')) found ??= Target.replace(/^\//, '');
      },
    });
  return found !== null && archive.names.includes(found) ? found : null;
}

function linksOf(xml: string): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  walkXml(xml, {
    open: (_, { Id, Target = '' }) => {
      if (Id !== undefined && /^https?:\/\/\S+$/i.test(Target)) links.set(Id, Target);
    },
  });
  return links;
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

function noDocument(name: string, names: readonly string[]): Unreadable {
  const inside = names.find((one) => /\.(?:docx|zip|pdf)$/i.test(one));
  return new Unreadable(
    'file-broken',
    inside
      ? `“${name}” holds other files and is no Word document itself. Nothing was imported; unpack it and choose a file in it.`
      : `“${name}” is no Word document, whatever its name says. Nothing was imported.`,
  );
}

function refusal(name: string, { kind, message }: ArchiveFault): Unreadable {
  switch (kind) {
    case 'locked':
      return new Unreadable(
        'word-locked',
        `“${name}” is locked with a password. Nothing was imported; save it without one and choose it again.`,
      );
    case 'too-large':
      return new Unreadable(
        'file-too-long',
        `“${name}” is larger inside than a document is. ${message} Nothing was imported; divide it, or paste its text.`,
      );
    case 'hostile':
      return new Unreadable(
        'file-broken',
        `“${name}” is no plain document. ${message} Nothing was imported.`,
      );
    case 'broken':
      return new Unreadable(
        'file-broken',
        `“${name}” is damaged. ${message} Nothing was imported; save it again in Word, or paste its text.`,
      );
  }
}
