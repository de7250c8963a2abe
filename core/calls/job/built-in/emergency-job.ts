import type { Destination } from '../../../workspaces/destination.ts';
import type { EmergencySettings } from '../../../workspaces/emergency-settings.ts';
import type { Language } from '../../../workspaces/workspace.ts';
import type { SnapshotJob } from '../../snapshot.ts';
import { builtInJob } from './built-in-job.ts';

/** The id under which a snapshot holds it; no agent step has it attached, so that nothing but an alarm begins it. */
export const EMERGENCY_JOB = 'emergency';

const MESSAGE: Record<Language, string> = {
  en: `1. Ask where they are.
2. Ask for their name.
3. Ask for the best phone number.
4. [[take-message for="Whoever answers urgent calls"]]`,
  es: `1. Pregunte dónde está.
2. Pregunte su nombre.
3. Pregunte el mejor número de teléfono.
4. [[take-message for="Quien atiende las llamadas urgentes"]]`,
};

/**
 * What the workspace wants done after the safety line, as a job: it is then compiled, gated, confirmed and recorded like every
 * other. Null where the caller's own words go on to decide.
 */
export function emergencyJob(
  { afterwards }: EmergencySettings,
  destinations: readonly Destination[],
  language: Language,
): SnapshotJob | null {
  if (afterwards.kind === 'take-message') return asJob(MESSAGE[language], language, []);
  if (afterwards.kind !== 'transfer') return null;
  const to = destinations.find(({ id }) => id === afterwards.destinationId)?.name;
  return to ? asJob(`[[transfer-call to="${to}"]]`, language, [to]) : null;
}

function asJob(instructions: string, language: Language, destinations: string[]): SnapshotJob {
  const name = language === 'es' ? 'Emergencia' : 'Emergency';
  return builtInJob({ id: EMERGENCY_JOB, name, instructions }, language, destinations);
}
