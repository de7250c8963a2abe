import { StoreProblem } from '../../server/store/problem.ts';
import { type Environment, EXIT, type Exit, Impossible, type Out } from './command.ts';

type Command = (argv: readonly string[], env: Environment, out: Out) => Promise<Exit>;

/** Runs a command on the process: what was typed, the terminal, the exit code. */
export async function runCommand(command: Command): Promise<void> {
  const out: Out = {
    line: (text) => process.stdout.write(`${text}\n`),
    aside: (text) => process.stderr.write(`${text}\n`),
  };
  try {
    process.exitCode = await command(process.argv.slice(2), process.env, out);
  } catch (error) {
    if (!(error instanceof Impossible || error instanceof StoreProblem)) throw error;
    out.aside(error.message);
    process.exitCode = EXIT.impossible;
  }
}
