import type { AfterAlarm, DangerName } from '../../../core/workspaces/emergency-settings.ts';

/** Each kind of danger as owners call it, with what callers say. */
export const dangerWords: Record<DangerName, { name: string; examples: string }> = {
  fire: { name: 'Fire and smoke', examples: '“My kitchen is on fire”, “the room is full of smoke”' },
  gas: { name: 'Gas and chemicals', examples: '“I smell gas”, “we hit a gas line”' },
  'carbon-monoxide': { name: 'Carbon monoxide', examples: '“The CO alarm is going off”' },
  heart: { name: 'Heart and stroke', examples: '“Chest pain”, “her face is drooping”' },
  breathing: { name: 'Breathing and allergy', examples: '“I can’t breathe”, “he is choking”' },
  unconscious: { name: 'Unconscious', examples: '“She won’t wake up”, “he is having a seizure”' },
  bleeding: { name: 'Bleeding and injury', examples: '“It won’t stop bleeding”, “he got electrocuted”' },
  overdose: { name: 'Overdose and poison', examples: '“She took too many pills”, “he drank bleach”' },
  suicide: { name: 'Suicide and self-harm', examples: '“I want to kill myself”' },
  violence: { name: 'Violence and intruders', examples: '“Someone is breaking in”, “he has a gun”' },
  accident: { name: 'Accidents', examples: '“Someone is trapped in the car”, “a power line is down”' },
  water: { name: 'Water near electricity', examples: '“The water reaches the outlets”' },
  help: { name: 'Calls for help', examples: '“I need an ambulance”, “call the police”' },
};

export const afterwardsWords: Record<AfterAlarm['kind'], string> = {
  'go-on': 'Go on: the caller’s words choose the job',
  'start-job': 'Begin a job',
  transfer: 'Offer a transfer',
  'take-message': 'Take an urgent message',
  end: 'End the call',
};

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
