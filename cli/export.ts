import { exportCommand } from './workspace/export-command.ts';
import { runCommand } from './workspace/run-command.ts';

await runCommand(exportCommand);
