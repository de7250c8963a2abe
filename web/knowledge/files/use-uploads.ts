import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { answer, api, type Schema } from '../../client/client.ts';

export type Upload = { key: number; name: string } & (
  | { state: 'waiting' | 'reading' }
  | { state: 'done'; pages: Schema<'KnowledgePageLine'>[] }
  | { state: 'refused'; why: string }
);

/** What the server reads, as a file chooser takes it. */
export const READ_KINDS = '.txt,.text,.md,.markdown,.csv,.tsv,.json,.docx,.pdf';
const MOST_BYTES = 10 * 1024 * 1024;

/** Files on their way into Knowledge, one after another; each ends as pages or with the reason why not. */
export function useUploads() {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextKey = useRef(1);
  const chain = useRef(Promise.resolve());

  const add = useCallback(
    (files: Iterable<File>) => {
      const become = (next: Upload) =>
        setUploads((all) => all.map((one) => (one.key === next.key ? next : one)));
      for (const file of files) {
        const key = nextKey.current++;
        const { name } = file;
        setUploads((all) => [...all, { key, name, state: 'waiting' }]);
        chain.current = chain.current.then(async () => {
          become({ key, name, state: 'reading' });
          try {
            become({ key, name, state: 'done', pages: await send(file) });
            await client.invalidateQueries({ queryKey: ['knowledge-pages'] });
          } catch (error) {
            become({ key, name, state: 'refused', why: (error as Error).message });
          }
        });
      }
    },
    [client],
  );
  const clear = useCallback(
    () => setUploads((all) => all.filter(({ state }) => state === 'waiting' || state === 'reading')),
    [],
  );
  return { uploads, add, clear };
}

async function send(file: File): Promise<Schema<'KnowledgePageLine'>[]> {
  if (file.size > MOST_BYTES) throw new Error(`“${file.name}” is larger than 10 MB. Nothing was imported.`);
  const { data } = await answer(
    api.POST('/knowledge-pages/files', {
      params: { query: { name: file.name.slice(-200) } },
      // The contract's type for bytes is text; they go as they are.
      body: file as unknown as string,
      bodySerializer: (body) => body as unknown as string,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
  return data;
}
