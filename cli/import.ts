import { importCommand } from './workspace/import-command.ts';
import { runCommand } from './workspace/run-command.ts';

await runCommand(importCommand);
