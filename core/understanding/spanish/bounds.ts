import type { BoundsRule } from '../out-of-bounds.ts';
import { eitherWay } from '../values/spanish/speech/rewording.ts';

const said = (...patterns: string[]) =>
  new RegExp(`(?<!\\p{L})(?:${patterns.map(eitherWay).join('|')})(?!\\p{L})`, 'iu');

const ORDERS = '(?:instrucciones|reglas|indicaciones|ordenes|normas|restricciones|directrices)';
const FORGET =
  '(?:ignor[ea]|olvid[ea]|olvidate de|sa?lt(?:a|e|ate|ese)|desobedec\\p{L}+|no hagas? caso (?:a|de))';
const OTHERS = '(?:otr[oa]s?|todos los|todas las|l[oa]s demas|sus|tus)';
const PEOPLE = '(?:pacientes?|clientes?|usuari[oa]s?|emplead[oa]s?)';

/** What `out-of-bounds-rules` holds for English, said in Spanish: nothing here fits a customer's own matter. */
export const SPANISH_BEFORE_ROUTING: readonly BoundsRule[] = [
  {
    kind: 'override',
    pattern: said(
      `${FORGET} (?:\\p{L}+ ){0,3}(?:${ORDERS}|lo que te (?:han dicho|dijeron)|lo anterior)`,
      `${FORGET} todo lo (?:anterior|que te \\p{L}+ \\p{L}+)`,
      '(?:a partir de ahora|desde ahora),? (?:eres|seras|actua|responde|haz|di)',
      '(?:ahora )?eres (?:un|una|mi) (?:nuev[oa]|hacker|pirata|asistente (?:sin|personal))',
      '(?:finge|finja|imagina|imagine|actua|actue) (?:que eres|que es|como si)',
      'modo (?:desarrollador|administrador|mantenimiento|dios|sin restricciones)',
      `(?:cancel|borr|elimin|anul)(?:a|e) tod[oa]s l[oa]s (?:citas|reservas|pedidos|mensajes)(?! (?:mias|mios|que tengo))`,
      `(?:mand|envi)(?:a|e)(?:les?)? (?:un |el )?(?:mensaje|texto|sms|enlace)s? a tod[oa]s`,
      'sin (?:pedir|preguntar) (?:confirmacion|permiso|nada)',
    ),
  },
  {
    kind: 'instructions',
    pattern: said(
      `(?:cuales son|dime|digame|muestr(?:a|e|ame|eme)|rep(?:ite|ita)|le(?:e|a|eme)|revela|comparte) (?:\\p{L}+ ){0,3}(?:tus|sus) ${ORDERS}(?: internas| secretas)?(?! (?:de (?:cancelacion|pago|la clinica)|para))`,
      'que (?:te|le) (?:han dicho|dijeron|ordenaron|mandaron) (?:que (?:dig\\p{L}+|hag\\p{L}+|ocult\\p{L}+)|decir|hacer|ocultar)',
      '(?:tu|su|el) (?:prompt|mensaje del sistema|configuracion interna)',
    ),
  },
  {
    kind: 'private',
    pattern: said(
      `(?:que|para que) (?:queria|dijo|pidio|llamo) (?:la|el) (?:ultim[oa]|anterior|persona|cliente)(?: \\p{L}+){0,3}(?: (?:antes|que llamo))?`,
      `(?:telefono|numero|direccion|correo|datos|nombres?) de (?:${OTHERS}|un|una) ${PEOPLE}`,
      `(?:d[eai]me|d[ií]game|lea(?:me)?|mand[ea]me|envi[ea]me) (?:la |el )?(?:lista|listado) de (?:${OTHERS} )?${PEOPLE}`,
      '(?:codigo|clave|contraseña) de (?:la alarma|la puerta|la caja)',
      '(?:direccion|telefono|numero) (?:personal|particular|de casa) (?:de|del) (?:la |el )?\\p{L}+',
    ),
  },
  {
    kind: 'off-task',
    pattern: said(
      '(?:escrib(?:a|e)(?:me)?|cuent(?:e|a)(?:me)?|recit(?:e|a)(?:me)?|invent(?:e|a)(?:me)?|cant(?:e|a)(?:me)?|d[ií]game|redact(?:e|a)(?:me)?) (?:un|una) (?:poema|chiste|cuento|ensayo|cancion|verso|rima|historia|redaccion)',
      'capital de \\p{L}+',
    ),
  },
  {
    kind: 'harmful',
    pattern: said(
      '(?:como|ayud\\p{L}+ a|enseñ\\p{L}+ a) (?:puedo |se )?(?:fabric\\p{L}+|hac(?:er|e)) (?:una bomba|explosivos|un arma|drogas)',
      '(?:como|ayud\\p{L}+ a) (?:puedo )?(?:hackear|robar|falsificar|chantajear|espiar|envenenar) (?:a |una? |el |la )?\\p{L}+',
      'como (?:puedo )?entrar en (?:casa de|la casa de|la cuenta de|el coche de) (?:otr[oa]|mi ex|mi vecin[oa]|alguien)',
    ),
  },
];

export const SPANISH_NOTHING_FITTED: readonly BoundsRule[] = [
  {
    kind: 'advice',
    pattern: said(
      '(?:debo|deberia|puedo|tengo que) (?:tomar|tomarme|dejar de tomar|mezclar|denunciar|demandar|firmar|invertir)',
      'es (?:legal|peligroso|seguro|normal|grave) (?:que|si|tomar|hacer|mezclar)',
      'que (?:dosis|pastilla|medicamento)',
      'que (?:me pasa|enfermedad tengo)',
    ),
  },
  {
    kind: 'off-task',
    pattern: said(
      '(?:traduc|traduz)\\p{L}+|resuelv\\p{L}+|quien (?:gano|invento|descubrio)|que tiempo (?:hace|va a hacer)|horoscopo|loteria|bitcoin|elecciones|sentido de la vida',
      '(?:cuanto es|calcul\\p{L}+) \\d+ (?:por|mas|menos|entre) \\d+',
    ),
  },
];
