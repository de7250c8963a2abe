import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parsePack } from '../../core/jobs/pack.ts';
import { packPlaces } from '../../core/jobs/pack-places.ts';
import { exampleValues, fillBlanks } from '../../core/jobs/template.ts';
import { compile } from '../../core/plan/compile.ts';
import { namedIn } from '../../core/plan/names.ts';
import type { Plan, PlanContext } from '../../core/plan/plan.ts';
import type { Problem } from '../../core/shared/problem.ts';
import { type FileProblem, type TextFile, YAML_FILE } from '../../server/files/file-problem.ts';
import { readFiles } from '../../server/files/read-files.ts';
import { EXIT, type Exit, type Flags, Impossible, type Out } from '../workspace/command.ts';
import { markdownIn, readText, readTexts } from '../workspace/folder.ts';
import { counted, plain, problemLine } from '../workspace/shown.ts';

const FORMATS = ['text', 'json', 'github'] as const;

/** Compiles and lints the jobs of a folder. Names in tokens are looked up in callwell.yaml where there is one, else taken as given. */
export function check(folder: string, flags: Flags, out: Out): Exit {
  const format = FORMATS.find((one) => one === (flags.values.get('--format') ?? 'text'));
  if (!format) throw new Impossible(`--format is one of ${FORMATS.join(', ')}.`);
  const most = mostWarnings(flags.values.get('--max-warnings'));
  const files = readTexts(folder, markdownIn(folder));
  if (files.length === 0) throw new Impossible(`${folder} holds no Markdown file, so nothing was checked.`);
  const problems = checkFiles(files, yamlBeside(folder));
  const errors = problems.filter(({ severity }) => severity === 'blocking').length;
  const shown = problems.map((one) => ({ ...one, path: shownPath(folder, one.path) }));
  if (format === 'json') out.line(JSON.stringify({ files: files.length, problems: shown }, null, 2));
  else
    for (const problem of shown)
      out.line(format === 'github' ? annotation(problem) : plain(problemLine(problem)));
  const warnings = problems.filter(({ severity }) => severity === 'finding').length;
  const notes = problems.length - errors - warnings;
  const counts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(notes, 'note')];
  out.aside(`${counted(files.length, 'job')} checked: ${counts.join(', ')}.`);
  return errors > 0 || warnings > most ? EXIT.differs : EXIT.ok;
}

function mostWarnings(typed: string | undefined): number {
  if (typed === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,6}$/.test(typed)) throw new Impossible(`--max-warnings is a number, not "${typed}".`);
  return Number(typed);
}

/** Everything that is wrong with these files, in their order and by line. */
export function checkFiles(files: readonly TextFile[], yaml: TextFile | null): FileProblem[] {
  const read = readFiles([...files, ...(yaml ? [yaml] : [])]);
  const names = read.yaml && {
    destinations: read.yaml.destinations.map(({ name }) => name),
    webhooks: read.yaml.webhooks.map(({ name }) => name),
  };
  const broken = read.problems.filter(({ code }) => code !== 'pack-is-template');
  const found = files.flatMap((file) => findingsOf(file, names));
  const order = new Map(files.map(({ path }, at) => [path, at]));
  return [...broken, ...found].toSorted(
    (a, b) => (order.get(a.path) ?? -1) - (order.get(b.path) ?? -1) || a.line - b.line || a.column - b.column,
  );
}

function findingsOf({ path, text }: TextFile, names: PlanContext | null): FileProblem[] {
  const parsed = parsePack(text);
  if ('problems' in parsed) return [];
  const { blanks, instructions } = parsed.pack;
  // A template is checked as it reads with its examples: they hold no line break, so lines stay where they are.
  const filled = fillBlanks(instructions, exampleValues(blanks));
  const plan = planOf(filled, names);
  const place = packPlaces(text.slice(0, text.length - instructions.length) + filled);
  return plan.problems.map(({ at, code, message, severity }: Problem) => ({
    ...{ path, code, message, severity },
    ...place(at),
  }));
}

function planOf(instructions: string, names: PlanContext | null): Plan {
  if (names) return compile(instructions, names);
  return compile(instructions, namedIn(compile(instructions, { destinations: [], webhooks: [] })));
}

function yamlBeside(folder: string): TextFile | null {
  const file = join(folder, '..', YAML_FILE);
  return existsSync(file) ? { path: YAML_FILE, text: readText(file) } : null;
}

/** As seen from where the command runs, which is how a terminal and GitHub find the file. */
function shownPath(folder: string, path: string): string {
  const whole = path === YAML_FILE ? join(folder, '..', path) : join(folder, path);
  const near = relative(process.env.INIT_CWD ?? process.cwd(), whole).replaceAll('\\', '/');
  return near.startsWith('..') ? whole : near;
}

/** A line that GitHub Actions shows at its place in a pull request. */
function annotation({ path, line, column, severity, code, message }: FileProblem): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const member = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const level = { blocking: 'error', finding: 'warning', advice: 'notice' }[severity];
  return `::${level} file=${member(path)},line=${line},col=${column},title=${member(code)}::${data(message)}`;
}
