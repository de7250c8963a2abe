import { type CallerAct, mockCallRoutes } from '../../core/wire/nouns/mock-calls.ts';

export const IN_CALL_HELP = `What you type is said to the agent. Besides:
  /keys 12      press keys of the phone
  /silence      say nothing until the agent speaks again
  /over TEXT    speak over the agent
  /back N       go back to before your turn N, to answer it differently
  /hang-up      end the call
  /help         this list`;

/** What a typed line means: an act of the caller, a way back, help, or a sentence on what is wrong with it. */
export type TypedLine =
  | { means: 'act'; act: CallerAct }
  | { means: 'back'; turn: number }
  | { means: 'help' }
  | { means: 'nothing' }
  | { means: 'fault'; sentence: string };

/** Reads a line as it was typed. Limits and their sentences are those of the API. */
export function readLine(line: string): TypedLine {
  const text = line.trim();
  if (text === '') return { means: 'nothing' };
  const [, word, rest = ''] = /^\/(\S*)\s*(.*)$/s.exec(text) ?? [];
  if (word === undefined) return checkAct({ type: 'say', text });
  switch (word) {
    case 'keys':
      return checkAct({ type: 'keys', digits: rest.replaceAll(' ', '') });
    case 'silence':
      return checkAct({ type: 'silence' });
    case 'over':
      return checkAct({ type: 'talk-over', text: rest });
    case 'hang-up':
      return checkAct({ type: 'hang-up' });
    case 'back':
      return /^[1-9]\d{0,3}$/.test(rest)
        ? { means: 'back', turn: Number(rest) }
        : { means: 'fault', sentence: '/back needs the number of one of your turns, like /back 2.' };
    case 'help':
      return { means: 'help' };
    default:
      return { means: 'fault', sentence: `There is no /${word}; /help lists what there is.` };
  }
}

function checkAct(act: CallerAct): TypedLine {
  const read = mockCallRoutes.actInMockCall.body.safeParse(act);
  if (read.success) return { means: 'act', act: read.data };
  return { means: 'fault', sentence: read.error.issues[0]?.message ?? 'This cannot be done in a call.' };
}
