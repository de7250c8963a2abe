import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseTemplate, type Template } from '../core/jobs/template.ts';

const FOLDER = new URL('../core/jobs/templates/', import.meta.url);

/** The templates that ship with Callwell, by name. A file that cannot be read as one is a bug and stops the start. */
export async function readTemplates(): Promise<Template[]> {
  const files = (await readdir(fileURLToPath(FOLDER))).filter((name) => name.endsWith('.md'));
  const templates = await Promise.all(
    files.map(async (name) => {
      const parsed = parseTemplate(name.replace(/\.md$/, ''), await readFile(new URL(name, FOLDER), 'utf8'));
      if ('problems' in parsed) throw new Error(`${name}: ${parsed.problems[0]?.message}`);
      return parsed.template;
    }),
  );
  return templates.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
