import type { ActionName } from '../../plan/plan.ts';
import type { Language } from '../../workspaces/workspace.ts';

/** Reads values back: `spoken` is how each is said aloud ("3 1 2, 5 5 5, 0 1 9 1"). */
export function confirmFields(
  pairs: readonly { label: string; spoken: string }[],
  language: Language = 'en',
): string {
  const es = language === 'es';
  const ask = es ? '¿Es correcto?' : 'Is that right?';
  const only = pairs.length === 1 ? pairs[0] : undefined;
  if (only) return `${es ? 'Tengo' : 'I have'} ${only.spoken}. ${ask}`;
  const listed = pairs.map(({ label, spoken }) => `${label}: ${spoken}`).join('. ');
  return `${es ? 'Se lo repito' : 'Let me read that back'}. ${listed.charAt(0).toUpperCase()}${listed.slice(1)}. ${ask}`;
}

const ACKNOWLEDGEMENTS = {
  en: ['Thanks.', 'Got it.', 'Thank you.', 'Okay.', 'All right.'],
  es: ['Gracias.', 'Entendido.', 'De acuerdo.', 'Muy bien.'],
} as const;

/** A short word of receipt for turn `n`: two turns in a row never get the same. */
export function acknowledge(n: number, language: Language = 'en'): string {
  const list = ACKNOWLEDGEMENTS[language];
  return list[Math.abs(Math.trunc(n)) % list.length] ?? list[0];
}

/** Consent for a transfer. */
export function offerTransfer(destination: string, language: Language = 'en'): string {
  if (language === 'es') return `¿Quiere que le pase con ${destination} ahora?`;
  return `Would you like me to connect you to ${spokenDestination(destination)} now?`;
}

/** Consent for a text to the caller's own number. The text itself is not read out: it may hold a link. */
export function offerText(text: string, language: Language = 'en'): string {
  const link = /https?:|www\.|\{\{|\b[a-z0-9-]+\.[a-z]{2,}\//i.test(text);
  if (language === 'es')
    return `¿Le puedo enviar ${link ? 'el enlace' : 'un mensaje de texto'} al número desde el que llama?`;
  return `May I text ${link ? 'the link' : 'that'} to the number you are calling from?`;
}

/** Consent for any other action that reaches outside. */
export function offerAction(name: string, language: Language = 'en'): string {
  return language === 'es' ? `¿Confirmo «${name}»?` : `Shall I go ahead with “${name}”?`;
}

/** Said only once the action's receipt is there (design §2.7). */
export function received(
  action: ActionName,
  args: Readonly<Record<string, string>> = {},
  language: Language = 'en',
): string {
  const whom = args.for ?? '';
  if (language === 'es') {
    if (action === 'take-message')
      return whom ? `He anotado el mensaje para ${whom}.` : 'He anotado su mensaje.';
    return action === 'send-text' ? 'Le he enviado el mensaje de texto.' : 'Ya está hecho.';
  }
  if (action === 'take-message')
    return whom ? `I've noted that for ${spokenDestination(whom)}.` : "I've noted your message.";
  return action === 'send-text' ? "I've sent you the text." : 'That is done.';
}

/** Said when the action failed: what did not happen, and that nothing said is lost. */
export function notDone(action: ActionName | 'transfer-call', language: Language = 'en'): string {
  if (language === 'es') {
    if (action === 'send-text') return 'No pude enviar el mensaje de texto.';
    return action === 'transfer-call' ? 'Nadie contestó.' : 'No pude hacerlo ahora mismo.';
  }
  if (action === 'send-text') return "I couldn't send the text.";
  return action === 'transfer-call' ? 'Nobody picked up.' : "I couldn't do that just now.";
}

const ROLES =
  /^(?:manager|owner|office|reception|receptionist|dispatcher|supervisor|team|clinic|shop|kitchen)$/i;

/** "Front desk" → "the front desk"; names of people stay: "Dr. Lee", "Dana Whitfield". */
export function spokenDestination(name: string): string {
  const words = name.trim().split(/\s+/);
  const generic =
    words.length > 1 ? words.slice(1).every((word) => /^\p{Ll}/u.test(word)) : ROLES.test(name.trim());
  if (!generic || /^(?:the|our|a|an|el|la)$/i.test(words[0] ?? '')) return name.trim();
  return `the ${name.trim().replace(/^\p{Lu}(?=\p{Ll}|-)/u, (letter) => letter.toLowerCase())}`;
}
