import { importParts } from '../../server/api/routes/files.ts';
import { exportFiles } from '../../server/files/export-files.ts';
import { importFiles } from '../../server/files/import-files.ts';
import type { Config } from '../../server/settings.ts';
import { openStore } from '../../server/store/store.ts';
import { systemClock as clock } from '../../server/system-clock.ts';
import { Impossible } from './command.ts';
import type { Desk } from './desk.ts';

/** What is written down as the author of a change made here: no person is signed in. */
const AUTHOR = { id: null, name: 'The command line' };

/**
 * The oldest workspace of a data folder (or database), by the code of the server. Throws StoreProblem when it cannot be opened
 * (`data-folder-in-use`: a server runs on it).
 */
export async function deskInDataFolder(config: Config): Promise<Desk> {
  const store = await openStore({ url: config.databaseUrl ?? null, dataFolder: config.dataFolder, clock });
  const where = config.databaseUrl ? 'the database' : config.dataFolder;
  const [first] = (await store.workspaces.all()).toSorted((a, b) => a.createdAt - b.createdAt);
  if (!first) {
    await store.close();
    throw new Impossible(
      `There is no workspace in ${where} yet. Start Callwell with \`npm start\` and make one.`,
    );
  }
  const workspace = store.in(first.id);
  return {
    where,
    key: `data ${first.id}`,
    export: (only) => exportFiles(workspace, only),
    import: ({ files, remove }, options) =>
      importFiles(
        workspace,
        { files, ...(remove ? { remove } : {}), ...options },
        importParts(AUTHOR, clock),
      ),
    close: () => store.close(),
  };
}
