import type { Extracted, Heard } from '../value.ts';
import { withoutAccents } from './speech/rewording.ts';

/** Over text without accents and in small letters. */
const whole = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u');
const START =
  '^[^\\p{L}]*(?:(?:ah|eh|mm+|este|pues|bueno|ok|okay|oiga|mire|uy|hombre|mujer|muy|gracias|si)[\\s,.]+)*';
const opens = (pattern: string) => new RegExp(`${START}(?:${pattern})(?![\\p{L}\\d])`, 'u');

const UNSURE = whole(
  'no (?:lo )?(?:se|recuerdo)|no me acuerdo|no (?:estoy|estamos) segur[oa]s?|no (?:te |le )?(?:entiendo|entendi|oigo|escucho|oi|escuche)|ni idea|no tengo (?:ni )?idea|tal vez|quizas?|a lo mejor|depende|puede ser|igual si|no sabria|quien sabe|ya vere(?:mos)?|lo pienso|tengo que (?:pensarlo|verlo|preguntar)',
);
/** A question back answers nothing, except those that are yes ("cómo no") or no ("qué va") by custom. */
const ASKS = opens(
  '(?:como(?! no)|que(?! (?:va|si|no|bueno|bien)\\b)|cuando(?! (?:quiera|guste))|cuant[oa]s?|donde|quien|por que(?! no)|cual(?:es)?|para que|a que|y (?:si|cuando|como|que|cuanto|por que))(?=[\\s?,]|$)',
);
const REFUSES = whole(
  '(?:claro|por supuesto|desde luego|obvio|evidentemente|mejor|creo|prefiero|pienso|diria|digo) que no|que no|de ningun(?:a manera| modo)|de eso nada|que va|para nada|en absoluto|ni hablar|ni loc[oa]|nada de eso|nunca|jamas|tampoco|(?:todavia|aun|mejor|ahora|ahorita|por ahora|de momento|hoy) no|no hace falta|no es necesario|no (?:esta|es|era|son) \\p{L}+|esta(?:n)? mal|incorrect[oa]|equivocad[oa]|erroneo|falso|negativo|no lo \\p{L}+|dejelo|deje(?:mos)?lo asi',
);
const AGREES_ALTHOUGH = whole(
  'como no|no hay (?:ningun )?(?:problema|inconveniente|cuidado)|no tengo (?:ningun )?(?:problema|inconveniente)|sin (?:ningun )?(?:problema|duda)|por que no|no me importa|no esta mal|no,? (?:esta |todo |asi )+(?:todo |asi )?(?:correcto|perfecto)|no,? todo (?:esta )?bien|no (?:lo )?dude',
);
/** Yes wherever it is said. */
const YES = whole(
  'si|claro|correcto|exacto|exactamente|eso es|eso mismo|asi (?:es|mismo|mero)|de acuerdo|esta (?:todo )?(?:bien|correcto|perfecto)|por supuesto|desde luego|efectivamente|me parece (?:bien|perfecto|genial)|aja|tal cual|ya lo creo|todo (?:esta )?(?:bien|correcto|perfecto)|adelante|lo confirmo|confirmo|confirmado|acepto|con (?:mucho )?gusto|cuando (?:quiera|guste)|como usted (?:diga|quiera)|afirmativo|faltaria mas|ok|okay|okey|oka|yes|sure|encantad[oa]|me (?:gustaria|encantaria)',
);
/** Yes only as an opening: "¿cuánto vale?" and "un buen precio" say something else. */
const OPENS_WITH_YES = opens(
  'vale|dale|andale|orale|sale(?! (?:a|de|el|la|con|para|en)\\b)|venga|bueno|bien|muy bien|seguro|perfecto|listo|ya|genial|estupendo|excelente|cierto|es verdad|obvio|va|sea|chevere|simon|quiero|lo quiero|proceda|por favor',
);
/** An order by itself: "mándelo a mi mujer" says something else. */
const ORDER =
  /^[^\p{L}]*(?:(?:por favor|pues|ya|entonces|y|si|solo)[\s,]+)*(?:(?:haga|mande|envie|reserve|ponga|apunte|anote|confirme|proceda|hagame|mandeme|envieme|reserveme|apunteme|pida|cancele)(?:lo|la|los|las|melo|mela|nos?lo|sela?)?|lo (?:quiero|tomo|acepto)|me lo (?:manda|envia)|paseme)(?:[\s,]+(?:por favor|ya|ahora|entonces|gracias|cuando (?:quiera|pueda)|si))*[^\p{L}]*$/u;
const NO = whole('no|nop|nel|nanay');

/** Sí o no, as people say it; `null` for what is neither. A claim to be unsure and a question back are no answer. */
export function readSiNo(heard: Heard): Extracted | null {
  const text = withoutAccents(heard.text).toLowerCase();
  if (!heard.asked || UNSURE.test(text) || asksBack(text)) return null;
  const refused = REFUSES.exec(text);
  const agreed = AGREES_ALTHOUGH.exec(text);
  if (agreed && !(refused && refused.index < agreed.index)) return found(heard, 'yes', agreed);
  const yes = YES.exec(text) ?? OPENS_WITH_YES.exec(text) ?? ORDER.exec(text);
  const no = NO.exec(text);
  if (refused && (!yes || refused.index <= yes.index + yes[0].length)) return found(heard, 'no', refused);
  if (yes && no) return yes.index < no.index ? found(heard, 'yes', yes) : found(heard, 'no', no);
  return yes ? found(heard, 'yes', yes) : no ? found(heard, 'no', no) : null;
}

/** "¿Y si llamo mañana?" asks; "sí, ¿a qué hora?" has answered. */
function asksBack(text: string): boolean {
  if (ASKS.test(text)) return true;
  const asked = text.indexOf('¿');
  return asked >= 0 && !/\p{L}/u.test(text.slice(0, asked)) && /\s/.test(text.slice(asked).trim());
}

function found(heard: Heard, value: 'yes' | 'no', match: RegExpExecArray): Extracted {
  const lead = match[0].length - match[0].trimStart().length;
  const [from, to] = [match.index + lead, match.index + match[0].trimEnd().length];
  const words = heard.text.trim().split(/\s+/).length;
  const first = heard.text.slice(0, from).trim().length < 4;
  const confidence = words <= 6 && first ? 0.97 : first ? 0.9 : 0.75;
  return { value, heard: heard.text.slice(from, to), span: [from, to], confidence };
}
