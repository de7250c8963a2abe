import type { Language } from '../workspaces/workspace.ts';
import type { AgentSettings } from './flow.ts';

const DISCLOSURE: Record<Language, string> = {
  en: 'Hello, you are speaking with an automated assistant.',
  es: 'Hola, le atiende un asistente automático.',
};

const RECORDING: Record<Language, string> = {
  en: 'This call may be recorded.',
  es: 'Esta llamada puede ser grabada.',
};

/** Greetings that say it themselves are not preceded by the same again. */
const SAYS_AUTOMATED =
  /\b(automated|virtual|digital|ai|artificial)\b[\w\s-]{0,20}\b(assistant|agent|receptionist)\b|\basistente (automátic|virtual|digital)/i;
const SAYS_RECORDED = /\b(be|is|are) (being )?recorded\b|\bgrabad[ao]\b/i;

/** All that an agent step says before the caller speaks: disclosure, recording notice, greeting (design §2.12). */
export function openingOf(settings: AgentSettings): string {
  const language = settings.languages[0] ?? 'en';
  const greeting = settings.greeting.trim();
  return [
    settings.disclosure && !SAYS_AUTOMATED.test(greeting) ? DISCLOSURE[language] : '',
    settings.recordingNotice && !SAYS_RECORDED.test(greeting) ? RECORDING[language] : '',
    greeting,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
