import type { Problem } from '../../shared/problem.ts';
import { compile } from '../compile.ts';
import type { Plan, PlanContext } from '../plan.ts';
import { printToken, tokensIn } from '../tokens.ts';
import type { DraftedLine, Sketch } from './drafted.ts';

/**
 * Makes a draft work as it is: action tokens where the text asks for an action that the workspace can do, a closing, and what
 * happens when a caller will not answer. Nothing of the author's is lost; lines that are put in say why.
 */
export function mended({ lines, mend }: Pick<Sketch, 'lines' | 'mend'>, context: PlanContext): DraftedLine[] {
  const withTokens = tokensFor(lines, context);
  if (mend === 'tokens') return withTokens;
  const plan = compile(textOf(withTokens), context);
  const has = (code: string) => plan.problems.some((problem) => problem.code === code);
  const closed = has('closing') ? withClosing(withTokens, plan) : withTokens;
  return has('refusal-path') ? withRefusal(closed, plan) : closed;
}

function textOf(lines: readonly DraftedLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** Puts in the tokens that the compiler offers, each in its line, from the end so that places hold. */
function tokensFor(lines: readonly DraftedLine[], context: PlanContext): DraftedLine[] {
  const text = textOf(lines);
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.text.length + 1;
  }
  const result = lines.map((line) => ({ ...line }));
  for (const { fix } of compile(text, context).problems.filter(isAction).toReversed()) {
    if (!fix) continue;
    const words = text.slice(...fix.span);
    const token = tokenFor(fix.text, words, context);
    const place = starts.findLastIndex((start) => start <= fix.span[0]);
    const line = result[place];
    if (!token || !line) continue;
    const from = fix.span[0] - (starts[place] ?? 0);
    const stop = /[.!]$/.exec(words)?.[0] ?? '';
    line.text = line.text.slice(0, from) + token + stop + line.text.slice(from + words.length);
  }
  return result;
}

function isAction({ code }: Problem): boolean {
  return code === 'action-in-prose';
}

/** The token for an action in plain words, where nothing that the words say is lost by it; null leaves them as they are. */
function tokenFor(offered: string, words: string, context: PlanContext): string | null {
  const [token] = tokensIn(offered);
  if (token?.type !== 'token') return null;
  if (token.name === 'transfer-call')
    return namesIt(words, token.args.to ?? '', context.destinations) ? offered : null;
  if (token.name === 'call-webhook' && !context.webhooks.includes(token.value ?? '')) return null;
  if (token.name === 'send-text') return textToken(words);
  const written = token.name === 'take-message' ? messageToken(words) : offered;
  return keepsAll(words, written) ? written : null;
}

/** The author names this very destination: one that is only like it may be somebody else's phone. */
function namesIt(words: string, to: string, destinations: readonly string[]): boolean {
  const named = words
    .toLowerCase()
    .replace(/^.*?\b(?:to|through to|a)\s+(?:the |our |el |la )?/, '')
    .replace(/\s*(?:right away|immediately|directly|at once|now)?[\s.!]*$/, '');
  return destinations.includes(to) && named === to.toLowerCase().replace(/^the /, '');
}

/** For whom, in the author's words; for nobody in particular where they name nobody. */
function messageToken(words: string): string {
  const told = /\b(?:for|para) (?:the |el |la )?([^,;:"“]{2,40}?)[\s.!]*$/iu.exec(words)?.[1] ?? '';
  const whom = /^(?:her|him|them|me|us|it|ella|él|mí)$/i.test(told) ? '' : told;
  return printToken({ name: 'take-message', value: null, args: whom ? { for: whom } : {} });
}

const LINK = /\bhttps?:\/\/[^\s"“”<>()[\]]+[^\s"“”<>()[\].,;:!?]/i;

/** "Text them the booking link: https://…" → the link, with the author's words for it in front. */
function textToken(words: string): string | null {
  const link = LINK.exec(words)?.[0];
  if (!link) return null;
  const told = words
    .slice(0, words.indexOf(link))
    .replace(/^(?:then\s+)?(?:text|sms|send|env[íi]e(?:le)?|mande(?:le)?)\b\s*/i, '')
    .replace(/^(?:it|them|him|her|the caller|a text|us)\b\s*/i, '')
    .replace(/^(?:a |an )?(?:text|sms|message)(?: message)?\s+(?:with|of)\s+/i, '')
    .replace(/^(?:the|our|my|a|an|with)\b\s*/i, '')
    .replace(/["[\]]/g, '')
    .replace(/[\s:–—(-]+$/, '');
  const after = words.slice(words.indexOf(link) + link.length);
  if (/\d|["“]/.test(told) || /[\p{L}\d]/u.test(after) || told.split(/\s+/).length > 8) return null;
  const label = told === '' ? '' : `${told.charAt(0).toUpperCase()}${told.slice(1)}: `;
  return `[[send-text "${label}${link}"]]`;
}

/** Numbers, links, quotes and names of `words` all stand in the token. */
function keepsAll(words: string, token: string): boolean {
  const literals =
    words.match(/https?:\/\/\S+|[\w.+-]+@[\w.-]+|\d+|["“][^"”]+["”]|(?<=\S\s)\p{Lu}[\p{L}.'’-]*/gu) ?? [];
  const extra = /\b(?:urgent|with|about|that|including|and)\b/i.test(words.replace(/\bfor the\b.*$/i, ''));
  return !extra && literals.every((literal) => token.includes(literal.replace(/[.,;]+$/, '')));
}

/** A last step in front of the rules. */
function withClosing(lines: readonly DraftedLine[], plan: Plan): DraftedLine[] {
  const at = lastStep(lines) + 1;
  const asked = /\banything else\b|\balgo más\b/i.test(lines[at - 1]?.text ?? '');
  const ask =
    plan.language === 'es'
      ? 'Pregunte si necesita algo más y despídase.'
      : 'Ask if there is anything else, then say goodbye.';
  const text = !asked ? ask : plan.language === 'es' ? 'Despídase.' : 'Say goodbye.';
  const number =
    Number(
      lines
        .slice(0, at)
        .findLast((line) => /^\d+\. /.test(line.text))
        ?.text.match(/^\d+/)?.[0] ?? 0,
    ) + 1;
  const line: DraftedLine = { text: `${number}. ${text}`, from: null, why: 'Ends the call.' };
  return [...lines.slice(0, at), line, ...lines.slice(at)];
}

function lastStep(lines: readonly DraftedLine[]): number {
  const at = lines.findLastIndex(({ text }) => /^(?:\d+\. |\s+- )/.test(text));
  return at < 0 ? lines.length - 1 : at;
}

function withRefusal(lines: readonly DraftedLine[], plan: Plan): DraftedLine[] {
  const text =
    plan.language === 'es'
      ? 'Si no quiere contestar una pregunta, pase a la siguiente.'
      : 'If the caller will not answer a question, go on to the next one.';
  const at = lastStep(lines) + 1;
  const line: DraftedLine = { text, from: null, why: 'For callers who will not answer.' };
  const gap = { text: '', from: null };
  const rest = lines.slice(at);
  return rest.some(({ text: words }) => words !== '')
    ? [
        ...lines.slice(0, at),
        gap,
        line,
        ...rest.filter(({ text: words }, place) => place > 0 || words !== ''),
      ]
    : [...lines.slice(0, at), gap, line];
}
