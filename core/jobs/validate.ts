import { blocking, type Problem } from '../shared/problem.ts';
import { codePoints, nameKey } from '../shared/text.ts';
import { JOB_LIMITS, type JobText } from './job.ts';

export { composeInstructions, splitInstructions } from './intent.ts';

/**
 * Everything that keeps a job from being saved, each with its place: the same sentences for the form, the API and files.
 * `others` are the workspace's jobs; the job itself (`selfId`) may keep its name.
 */
export function checkJob(
  text: JobText,
  others: readonly { id: string; name: string }[],
  selfId?: string,
): Problem[] {
  return [
    ...checkName(text.name, others, selfId),
    ...checkLength('Description', text.description, '/description', JOB_LIMITS.description),
    ...checkCharacters('Description', text.description, '/description'),
    ...checkInstructions(text.instructions),
    ...checkPhrases(text.phrases),
  ];
}

function checkName(
  name: string,
  others: readonly { id: string; name: string }[],
  selfId?: string,
): Problem[] {
  const path = '/name';
  const key = nameKey(name);
  if (key === '')
    return [blocking('name-empty', 'Name is empty. Give the job a name of 1 to 100 characters.', { path })];
  const problems = [...checkLength('Name', name, path, JOB_LIMITS.name), ...checkOneLine('Name', name, path)];
  const twin = others.find((other) => other.id !== selfId && nameKey(other.name) === key);
  if (twin) {
    const message = `Another job is called “${twin.name}”. Names differ by more than upper and lower case; choose another one.`;
    problems.push(blocking('name-taken', message, { path }));
  }
  return problems;
}

function checkInstructions(instructions: string): Problem[] {
  const path = '/instructions';
  // A letter that is seen settles it; folding 10,000 of them at each keystroke does not pay.
  if (!/[!-~]/.test(instructions) && nameKey(instructions) === '') {
    return [
      blocking('instructions-empty', 'Instructions are empty. Write when the job runs and its steps.', {
        path,
      }),
    ];
  }
  return [
    ...checkLength(
      'Instructions',
      instructions,
      path,
      JOB_LIMITS.instructions,
      ', or move facts to Knowledge',
    ),
    ...checkCharacters('Instructions', instructions, path),
  ];
}

function checkPhrases(phrases: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const over = phrases.length - JOB_LIMITS.phrases;
  if (over > 0) {
    const message = `${phrases.length} of ${JOB_LIMITS.phrases} phrases. Take out ${over}.`;
    problems.push(blocking('phrases-too-many', message, { path: '/phrases' }));
  }
  const seen = new Map<string, number>();
  phrases.forEach((phrase, index) => {
    const path = `/phrases/${index}`;
    const label = `Phrase ${index + 1}`;
    const key = nameKey(phrase);
    const twin = seen.get(key);
    if (key === '')
      problems.push(blocking('phrase-empty', `${label} is empty. Write it or take it out.`, { path }));
    else if (twin === undefined) seen.set(key, index);
    else
      problems.push(
        blocking('phrase-twice', `${label} is the same as phrase ${twin + 1}. Take one out.`, { path }),
      );
    problems.push(
      ...checkLength(label, phrase, path, JOB_LIMITS.phrase),
      ...checkOneLine(label, phrase, path),
    );
  });
  return problems;
}

function checkLength(label: string, text: string, path: string, limit: number, also = ''): Problem[] {
  const length = codePoints(text);
  if (length <= limit) return [];
  const [has, most, over] = [length, limit, length - limit].map((count) => count.toLocaleString('en-US'));
  const message = `${label}: ${has} of ${most} characters. Take out ${over}${also}.`;
  return [blocking(`${codeOf(path)}-too-long`, message, { path })];
}

function checkOneLine(label: string, text: string, path: string): Problem[] {
  const at = text.search(/[\n\r\t]/);
  if (at < 0) return checkCharacters(label, text, path);
  const message = `${label} holds a tab or a line break. Write it on one line.`;
  return [blocking(`${codeOf(path)}-not-one-line`, message, { path, span: [at, at + 1] })];
}

/** Invisible control characters and halves of a character: no keyboard types them, and databases disagree about them. */
const REFUSED = /[^\P{Cc}\n\r\t]|\p{Cs}/u;

function checkCharacters(label: string, text: string, path: string): Problem[] {
  const match = REFUSED.exec(text);
  if (!match) return [];
  const { index } = match;
  const before = text.slice(0, index).split(/\r\n|\r|\n/);
  const code = `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`;
  const place = `line ${before.length}, character ${codePoints(before.at(-1) ?? '') + 1}`;
  const message = `${label}: a character that cannot be stored (${code}) at ${place}. Take it out.`;
  return [blocking('control-character', message, { path, span: [index, index + 1] })];
}

/** `/phrases/3` → `phrase`: the first part of a problem's code. */
function codeOf(path: string): string {
  return path.startsWith('/phrases') ? 'phrase' : path.slice(1);
}
