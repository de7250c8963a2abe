import type { z } from 'zod';
import type { fileRoutes, importBody } from '../../core/wire/nouns/files.ts';

export type Exported = z.output<typeof fileRoutes.exportWorkspace.response>['files'][number];
export type Imported = z.output<typeof fileRoutes.importWorkspace.response>;
export type Sent = Pick<z.input<typeof importBody>, 'files' | 'remove'>;
export type ImportOptions = {
  dryRun: boolean;
  overwrite: boolean;
  standIn?: string | null;
  plannedOn?: string | null;
};

/** A workspace whose files are read and written: at a running server, or in the data folder itself. */
export type Desk = {
  /** For people: `http://127.0.0.1:4747`. */
  where: string;
  /** Names server and workspace: what a folder remembers about one says nothing about another. */
  key: string;
  export(only: 'all' | 'jobs'): Promise<Exported[]>;
  import(sent: Sent, options: ImportOptions): Promise<Imported>;
  close(): Promise<void>;
};
