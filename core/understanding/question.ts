import { topicStems, wordsOf } from '../shared/words.ts';
import { eitherWay } from './values/spanish/speech/rewording.ts';

const OPENING =
  /^(?:(?:um|uh|so|and|but|oh|ok|okay|well|hey|hi|hello|yes|yeah|sure|actually|wait|sorry|quick question|before (?:that|i do|we do|you do)|by the way|also|just|y|pero|oiga|disculpe|perdone|mire|bueno|pues|una pregunta)\b[\s,.:-]*)+/i;
const ASKS =
  /^(?:¿|(?:what|what's|whats|when|when's|where|where's|who|who's|how|how's|which|why|whose)\b|(?:do|does|did|is|isn't|are|aren't|was|were|will|would|could|can|should|may|have|has|am) (?:you|i|we|they|it|he|she|there|this|that|the|your|my|a|an|any|anyone|anybody|somebody|someone|people|kids|parking)\b)/i;
/** Spanish says a question with the words of a statement, so of those that could be both only what asks in fact is here. */
const PREGUNTA = new RegExp(
  `^(?:${eitherWay(
    [
      '(?:a |de |en |desde |hasta |para |por |con )?(?:que|cual(?:es)?|cuant[oa]s?|quien(?:es)?) (?:hora|dia|horario|precio|tipo|servicio|tarjeta|es|son|cuest|val|tard|cobr|hay|incluy|ten|tengo|me|se|le|atiend|puedo|debo|hago|pasa|queda|dura|doctor|medico|direccion|edad|document|requisito|form|seguro)\\p{L}*',
      'cuant[oa]s?',
      '(?:cuando|donde|como|por donde|a donde) (?:abre|cierra|es|son|esta|queda|puedo|se|me|hay|lleg|funcion|hago|pago|aparc|estacion|van|tien|toca|seria|sale|le|los|las|podria|debo|cobra)\\p{L}*',
      'tienen(?! que)|aceptan|abren|cierran|atienden|ofrecen|venden|hacen|cobran|trabajan|permiten|admiten|reparan|dan (?:cita|turno)',
      'hay (?:que|parking|aparcamiento|estacionamiento|algun[ao]?|descuento|ascensor|elevador|wifi|servicio|sitio|cita|lugar|turno|hueco)',
      'puedo (?:pagar|llevar|ir (?:sin|con)|cancelar|aparcar|estacionar|cambiar|pasar|traer|saber)',
      'se (?:puede|pueden|necesita|paga|aceptan?|cobra|tiene que)|hace falta|es (?:gratis|necesario|obligatorio|posible)|esta(?:n)? (?:abiert|cerrad|incluid|ustedes)\\p{L}*',
    ].join('|'),
  )})|^(?:qué|cuál|cuáles|cuándo|dónde|cómo|quién|quiénes|cuánto|cuánta|cuántos|cuántas|por qué)(?!\\p{L})`,
  'iu',
);
const PREGUNTA_INDIRECTA = new RegExp(
  `(?<!\\p{L})(?:${eitherWay(
    '(?:me )?(?:puede|podria|puedes) (?:decir(?:me)?|explicar(?:me)?|informar(?:me)?)|(?:quer[ií]a|quisiera|quiero|me gustaria|necesito) saber|(?:sabe|sabria) (?:usted )?(?:si|que|cuando|cuanto|donde)|digame (?:si|que|cuanto|cuando|donde|a que)|(?:tengo )?una (?:pregunta|duda|consulta)(?=,|[: ]*¿)',
  )})(?!\\p{L})`,
  'iu',
);
const INDIRECT =
  /\b(?:i (?:was|am|'m)? ?(?:just )?(?:wondering|curious|trying to find out)|i(?:'d| would)? (?:just )?(?:like|want|need) to know|(?:do|would) you (?:happen to )?know|(?:can|could) (?:you|u) tell me|tell me (?:what|when|where|who|how|which|if|whether|about)|any idea (?:what|when|where|how|if)|quick question|what about|how about)\b/i;
/** Requests in the shape of a question: they want something done, not something told. */
const REQUEST =
  /^(?:(?:can|could|would|will|may) (?:you|i|we)|do you (?:think )?you could|podría|puede|me puede)\s+(?:please )?(?:tell|say|explain|let me know)?\b/i;

/** Whether the caller asks something, so that it may be a question for Knowledge in the middle of a job. */
export function isQuestion(heard: string): boolean {
  const clauses = heard.split(/(?<=[.!?])\s+|,\s+(?=(?:but|and|what|when|where|how|do|is|are|can)\b)/i);
  return clauses.some((clause) => {
    const text = clause.trim().replace(OPENING, '');
    if (INDIRECT.test(text) || PREGUNTA_INDIRECTA.test(text)) return true;
    const request = REQUEST.exec(text);
    if (request && !/tell|say|explain|let me know/i.test(request[0]))
      return /\?\s*$/.test(text) && /^(?:can|may|could) i\b/i.test(text);
    return ASKS.test(text) || PREGUNTA.test(text) || (/\?\s*$/.test(text) && wordsOf(text).length > 1);
  });
}

/** The stems that say what an utterance is about: content words only. */
export function topicWords(heard: string): string[] {
  return topicStems(heard);
}
