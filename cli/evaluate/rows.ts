import { readFile } from 'node:fs/promises';

export type Read<T> = { value: T } | { problem: string };

/** Every row of a JSONL file, or a sentence that names the line which cannot be read. `needs`: texts that each row must have. */
export async function readRows(path: string, needs: readonly string[] = []): Promise<Read<object[]>> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { problem: `${path} cannot be read. Name the folder that holds the data.` };
  const rows: object[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    const row = objectOf(line);
    if (!row) return { problem: `${path}:${at + 1} is not a JSON object. Nothing was written.` };
    const missing = needs.find((key) => (row as Record<string, unknown>)[key] === undefined);
    if (missing) return { problem: `${path}:${at + 1} has no "${missing}". Nothing was written.` };
    rows.push(row);
  }
  if (rows.length === 0) return { problem: `${path} holds no rows. Nothing was written.` };
  return { value: rows };
}

/** A whole file of JSON. */
export async function readObject(path: string): Promise<Read<object>> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { problem: `${path} cannot be read. Name the folder that holds the data.` };
  const value = objectOf(text);
  return value ? { value } : { problem: `${path}:1 is not a JSON object. Nothing was written.` };
}

function objectOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
