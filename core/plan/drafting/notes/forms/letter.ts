import type { NoteLine } from '../note-line.ts';

/** Lines that people write to each other around the notes, by the place of the line, each with why it is not read. */
export type LetterParts = { unread: Map<number, string>; subject: string | null };

const HEADER =
  /^(?:from|to|cc|bcc|subject|date|sent|reply-to|attachments?|importance|de|para|asunto|fecha|enviado(?: el)?)\s*:\s/i;
const FORWARDED =
  /^-{2,}\s*(?:original message|forwarded message|mensaje original|mensaje reenviado)\s*-{2,}$|^begin forwarded message:?$/i;
const WROTE = /^(?:on|el) .{6,80}\b(?:wrote|escribi[óo])\s*:$/i;
const SALUTATION =
  /^(?:hi|hey|hello|dear|good (?:morning|afternoon|evening)|morning|hola|buen(?:os|as) (?:d[íi]as|tardes|noches)|estimad[oa]s?)(?:,? [\p{L}.'’]+){0,3}\s*[,:!.–-]?$/iu;
const ONLY_NAME = /^(?:\p{Lu}\p{L}+|all|team|everyone|everybody|folks)(?: (?:and|&) \p{Lu}\p{L}+)?\s*,$/iu;
const CLOSING =
  /^(?:many thanks|thanks(?: (?:again|so much|a lot|everyone|all|team))?|thank you(?: (?:again|so much|all))?|thx|ty|(?:best|kind|warm|kindest|warmest)(?: regards| wishes)?|regards|cheers|sincerely|warmly|yours(?: truly)?|talk soon|see you|saludos(?: cordiales)?|(?:muchas )?gracias|atentamente|un (?:saludo|abrazo)|xo+|love)(?:,? \p{Lu}\p{L}+)?\s*[,.!–-]*$/iu;
const DEVICE = /^(?:sent from (?:my|a)\b.*|get outlook for .*|enviado desde mi .*)$/i;
const CHAT =
  /^(?:fyi|hope (?:you|everyone|this|all|your)\b.*|as (?:promised|discussed|requested)\b.*|see (?:below|attached)\b.*|(?:attached|below|here) (?:is|are|'s|’s)\b.*|here(?:'s|’s) .*|i (?:hope|wrote|put together|typed|attached)\b.*|let me know (?:if|what)\b.*|any questions?,? .*|(?:please )?(?:feel free|do not hesitate|don't hesitate)\b.*|looking forward\b.*|(?:so )?(?:when|while) .*\bhere(?:'s|’s| is) (?:what|how)\b.*|espero que\b.*|adjunto\b.*|cualquier (?:duda|cosa)\b.*)$/i;
const DOCUMENT =
  /^(?:page \d+(?: of \d+)?|p[áa]gina \d+.*|(?:last )?(?:updated|revised|reviewed|modified)\b.*\d|version\b.*\d.*|v\d+(?:\.\d+)*|rev(?:ision)?\.? ?\d+.*|(?:sop|doc(?:ument)?|policy|form)(?: (?:no|number|id|code))?[-. #:]*[a-z]{0,4}-?\d+|(?:document |process )?owner\s*:.*|(?:prepared|approved|reviewed|written|created|authored) by\b.*|effective(?: date)?\b.*\d.*|department\s*:.*|confidential\b.*|internal use only.*|for internal use\b.*|do not (?:distribute|copy)\b.*|copyright\b.*|©.*|all rights reserved.*|(?:standard operating procedure|sop)s?)$/i;

const WHY = {
  header: 'The head of an e-mail, not for calls.',
  greeting: 'A greeting to the reader, not to callers.',
  signature: 'The end of a letter and its signature.',
  chat: 'Talk between people, not for calls.',
  document: 'It is about the document, not about calls.',
  quoted: 'Quoted from an earlier e-mail.',
};

/** Finds what belongs to a letter or a document and not to the calls. */
export function letterParts(lines: readonly NoteLine[], isWork: (line: NoteLine) => boolean): LetterParts {
  const unread = new Map<number, string>();
  let subject: string | null = null;
  const mark = (at: number, why: string) => void unread.set(at, why);
  lines.forEach(({ text }, at) => {
    if (HEADER.test(text) && isHeaderBlock(lines, at)) {
      subject = /^(?:subject|asunto)\s*:\s*(.+)$/i.exec(text)?.[1] ?? subject;
      mark(at, WHY.header);
    } else if (FORWARDED.test(text) || WROTE.test(text)) mark(at, WHY.header);
    else if (DEVICE.test(text)) mark(at, WHY.signature);
    else if (DOCUMENT.test(text)) mark(at, WHY.document);
  });
  lines.forEach(({ text }, at) => {
    if (unread.has(at)) return;
    if (SALUTATION.test(text) || (isFirstOfLetter(at, unread) && ONLY_NAME.test(text)))
      mark(at, WHY.greeting);
    else if (isChat(text)) mark(at, WHY.chat);
  });
  markSignature(lines, unread, isWork);
  return { unread, subject };
}

/** Sentences of people to each other: asked of each sentence, since they stand in front of the work. */
export function isChat(text: string): boolean {
  return CHAT.test(text.replace(/[.!:\s]+$/, '')) || (SALUTATION.test(text) && /[,!]$/.test(text));
}

export const CHAT_WHY = WHY.chat;

/** "To:" alone may head a list; two such lines in a row, or a mail address in it, are the head of an e-mail. */
function isHeaderBlock(lines: readonly NoteLine[], at: number): boolean {
  const near = [lines[at - 1], lines[at + 1]].filter((line) => line !== undefined);
  return (
    near.some(({ text }) => HEADER.test(text) || FORWARDED.test(text)) || /@/.test(lines[at]?.text ?? '')
  );
}

function isFirstOfLetter(at: number, unread: ReadonlyMap<number, string>): boolean {
  return at === 0 || unread.has(at - 1);
}

/** A closing word, or two hyphens, and what stands under it up to the end or the next letter. */
function markSignature(
  lines: readonly NoteLine[],
  unread: Map<number, string>,
  isWork: (line: NoteLine) => boolean,
): void {
  lines.forEach(({ text }, at) => {
    if (unread.has(at) || !(CLOSING.test(text) || /^--\s?$/.test(text))) return;
    const tail: number[] = [];
    for (let next = at + 1; next < lines.length && tail.length < 10; next += 1) {
      const line = lines[next];
      if (!line || FORWARDED.test(line.text) || WROTE.test(line.text)) break;
      if (isWork(line)) {
        if (tail.length <= 2) unread.set(at, WHY.signature);
        return;
      }
      tail.push(next);
    }
    for (const place of [at, ...tail]) unread.set(place, WHY.signature);
  });
}
