import { jobsCommand } from './jobs/jobs-command.ts';
import { runCommand } from './workspace/run-command.ts';

await runCommand(jobsCommand);
