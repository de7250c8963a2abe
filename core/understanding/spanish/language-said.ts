import type { Language } from '../../workspaces/workspace.ts';

/** Words that are said in nearly every sentence of one language and in none of the other. */
const SPANISH = new Set(
  `hola buenos buenas dias días tardes noches gracias adiós adios quiero quisiera queria quería necesito tengo hablo habla hable hablar
  español espanol llamo llamaba soy es está esta estoy son hay para por pero porque cuando cuándo donde dónde como cómo cuánto cuanto qué que
  cuál quién mi mis su sus el la los las un una unos del al de en y o con sin se me le les lo nos muy más mas bien sí también puede podría
  pueden puedo cita hora horas abren cierran tienen aceptan usted ustedes señor señora favor mañana hoy ayer número nombre teléfono`.split(
    /\s+/,
  ),
);
const ENGLISH = new Set(
  `hi hello thanks thank bye i i'm i'd i'll i've you your my we our the an is are was to for and of in on at with this that it it's what
  when where how who which can could would will do does did have has need want like please from about get any some not yes speak
  english appointment call calling name number today tomorrow there`.split(/\s+/),
);

/** The language in which this was said, where its words leave no doubt; names, numbers and "no" are of both. */
export function languageSaid(text: string): Language | null {
  let balance = 0;
  for (const word of text.toLowerCase().match(/\p{L}+(?:['’]\p{L}+)?/gu) ?? [])
    balance += (SPANISH.has(word) ? 1 : 0) - (ENGLISH.has(word.replace('’', "'")) ? 1 : 0);
  if (/[¿¡]/.test(text)) balance += 1;
  return balance > 0 ? 'es' : balance < 0 ? 'en' : null;
}
