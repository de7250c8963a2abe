import type { Language } from '../../../workspaces/workspace.ts';
import type { SnapshotJob } from '../../snapshot.ts';
import { builtInJob } from './built-in-job.ts';

/** The id under which a snapshot holds it; no agent step has it attached, so that only the agent's own offer begins it. */
export const MESSAGE_JOB = 'message';

const INSTRUCTIONS: Record<Language, string> = {
  en: `1. Ask for the caller's name.
2. Ask for the best phone number and read it back.
3. Ask what the message is.
4. [[take-message]]`,
  es: `1. Pregunte su nombre.
2. Pregunte el mejor número de teléfono y repítalo.
3. Pregunte cuál es el mensaje.
4. [[take-message]]`,
};

/** What is done for callers whom no attached job helps and no flow step stands behind: compiled, gated and recorded like every job. */
export function messageJob(language: Language): SnapshotJob {
  const name = language === 'es' ? 'Mensaje' : 'Message';
  return builtInJob({ id: MESSAGE_JOB, name, instructions: INSTRUCTIONS[language] }, language);
}
