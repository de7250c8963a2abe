import type { Language } from '../../workspaces/workspace.ts';

/** Sentences that belong to every call, whatever the job. None of them claims that something was done. */
export type StandardLines = {
  /** After "could you repeat that". */
  again: (last: string) => string;
  holdOn: string;
  /** The caller has said nothing, once and twice. */
  stillThere: string;
  lastChance: string;
  /** Said before the call goes on behind the agent step because nobody answers. */
  nobodyThere: string;
  goodbye: string;
  robot: string;
  didNotCatch: string;
  /** The question has no answer in Knowledge. */
  notKnown: string;
  anythingElse: string;
  /** `number`: the emergency number where the business is. */
  danger: (number: string) => string;
  dangerQuestion: string;
  whichOf: (first: string, second: string) => string;
  resume: (job: string) => string;
  messageOffer: string;
  howCanIHelp: string;
  /** A caller who wants a person where no transfer is possible. */
  noPerson: string;
  cancelled: string;
  wayBack: string;
  abuse: string;
  goOn: string;
  cannotGoOn: string;
};

const english: StandardLines = {
  again: (last) => `Of course. ${last}`,
  holdOn: 'Take your time.',
  stillThere: 'Are you still there?',
  lastChance: 'I cannot hear you. Say anything to go on, or I will end the call in a moment.',
  nobodyThere: 'I still cannot hear you.',
  goodbye: 'Thank you for calling. Goodbye.',
  robot: "I'm the automated assistant. I can help you with this, or take a message for a person.",
  didNotCatch: 'Sorry, I did not catch that.',
  notKnown: "I don't know that, and I would rather not guess.",
  anythingElse: 'Is there anything else I can help you with?',
  danger: (number) => `If anybody is in danger, please hang up and call ${spokenDigits(number)} now.`,
  dangerQuestion: 'Is anybody in danger right now?',
  whichOf: (first, second) => `Is it about ${topic(first)}, or about ${topic(second)}?`,
  resume: (job) => `Shall we go back to ${topic(job)}?`,
  messageOffer: 'Would you like to leave a message?',
  howCanIHelp: 'How can I help you?',
  noPerson: 'I cannot connect you right now.',
  cancelled: 'All right, we will leave that.',
  wayBack: 'All right, let us go back.',
  abuse: 'I would like to help you, and I ask you to stay polite.',
  goOn: 'All right, let us go on.',
  cannotGoOn: 'I cannot go on with this call here.',
};

const spanish: StandardLines = {
  again: (last) => `Claro. ${last}`,
  holdOn: 'Tómese su tiempo.',
  stillThere: '¿Sigue ahí?',
  lastChance: 'No le escucho. Diga algo para continuar, o terminaré la llamada en un momento.',
  nobodyThere: 'Sigo sin escucharle.',
  goodbye: 'Gracias por llamar. Hasta luego.',
  robot: 'Soy el asistente automático. Puedo ayudarle con esto o tomar un mensaje para una persona.',
  didNotCatch: 'Disculpe, no le entendí.',
  notKnown: 'Eso no lo sé, y prefiero no adivinar.',
  anythingElse: '¿Necesita algo más?',
  danger: (number) => `Si alguien está en peligro, cuelgue y llame ahora al ${spokenDigits(number)}.`,
  dangerQuestion: '¿Hay alguien en peligro en este momento?',
  whichOf: (first, second) => `¿Es sobre «${first}» o sobre «${second}»?`,
  resume: (job) => `¿Volvemos a «${job}»?`,
  messageOffer: '¿Quiere dejar un mensaje?',
  howCanIHelp: '¿En qué puedo ayudarle?',
  noPerson: 'En este momento no puedo pasarle la llamada.',
  cancelled: 'De acuerdo, lo dejamos.',
  wayBack: 'De acuerdo, volvamos atrás.',
  abuse: 'Quiero ayudarle, y le pido respeto.',
  goOn: 'De acuerdo, sigamos.',
  cannotGoOn: 'No puedo continuar con esta llamada aquí.',
};

export function standardLines(language: Language): StandardLines {
  return language === 'es' ? spanish : english;
}

/** "911" is said digit by digit. */
function spokenDigits(number: string): string {
  return number.split('').join(' ');
}

/** A job's name inside a sentence: "Take a message" → "taking a message", "Billing question" → "your billing question". */
function topic(name: string): string {
  const lowered = name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const verb =
    /^(take|book|change|cancel|send|talk|escalate|qualify|leave|make|get|request|report|schedule|find|check|pay|track)\b/.exec(
      lowered,
    );
  if (verb?.[1])
    return lowered.replace(
      /\b(take|book|change|cancel|send|talk|escalate|qualify|leave|make|get|request|report|schedule|find|check|pay|track)\b/g,
      gerund,
    );
  if (/^(?:the|a|an|your|our|my) /.test(lowered)) return lowered;
  return /s$|ing$|hours|parking/.test(lowered)
    ? lowered
    : `${/^[aeiou]/.test(lowered) ? 'an' : 'a'} ${lowered}`;
}

function gerund(verb: string): string {
  if (/[^aeo]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return /^(?:get)$/.test(verb) ? `${verb}${verb.at(-1)}ing` : `${verb}ing`;
}
