import type { RepairRule } from '../repair-rules.ts';
import { eitherWay } from '../values/spanish/speech/rewording.ts';

const said = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${eitherWay(pattern)})(?!\\p{L})`, 'iu');
const all = (pattern: string) => new RegExp(`^[^\\p{L}]*(?:${eitherWay(pattern)})[^\\p{L}]*$`, 'iu');

const REST = '[^.,!?¿]*';
const SOMEBODY =
  '(?:una? |el |la |algun )?(?:persona|human[oa]|agente|operador[a]?|representante|recepcionista|ser humano|alguien|compañer[oa]|asesor[a]?|encargad[oa])(?: (?:real|human[oa]|de verdad|de carne y hueso))?';
const MACHINE =
  '(?:robot|bot|maquina|computadora|ordenador|grabacion|contestador|inteligencia artificial|ia)';
const GIVE = '(?:decir|dar|contestar|compartir|responder)(?:l[eoa]s?|sel[oa])?';
const DATUM =
  '(?:correo|e?mail|telefono|movil|celular|numero|direccion|seguro|apellido|tarjeta|poliza|fax|whatsapp)';

/**
 * Talk about the talk in Spanish, in the order of its weight: what is found first decides. Patterns are written without accents, and
 * match with and without them; "usted" and "tú" alike.
 */
export const SPANISH: readonly RepairRule[] = [
  {
    kind: 'abuse',
    pattern: said(
      '(?:idiota|imbecil|estupid[oa]|pendej[oa]|gilipollas|cabron[a]?|inutil(?:es)?|boludo|pelotudo|hijo de (?:puta|tu madre)|mierda|callate|callese|vete al (?:infierno|carajo)|vay[aá]se (?:al (?:diablo|carajo|infierno)|a la (?:mierda|porra))|que asco de)',
    ),
  },
  {
    kind: 'person',
    pattern: said(
      `(?:hablar|comunic\\p{L}*|pas\\p{L}+|pon\\p{L}+|conect\\p{L}+|atiend\\p{L}*|transfier\\p{L}*)(?: por favor)? (?:con|a) ${SOMEBODY}|(?:una persona|un humano|alguien)(?: real| de verdad)?,? por favor|no quiero hablar con (?:un |una |esta )?${MACHINE}`,
    ),
  },
  { kind: 'person', pattern: all(`${SOMEBODY}(?:,? por favor)?`) },
  {
    kind: 'robot',
    pattern: said(
      `(?:eres|es usted|es esto|esto es|estoy hablando con|hablo con|es) (?:un |una )?(?:${MACHINE}|persona(?: real)?|human[oa])(?: o ${REST})?`,
    ),
  },
  {
    kind: 'repeat',
    pattern: said(
      `(?:me )?(?:lo |la )?(?:puede|podria|puedes)? ?(?:me )?(?:lo |la )?(?:repet(?:ir|irme|irlo|irmelo|irla)|repit(?:a|e|eme|ame|alo|amelo|ala))${REST}|(?:digalo|digamelo|otra vez|una vez mas|de nuevo)(?=,? por favor|[^\\p{L}]*$)|(?<=^[^\\p{L}]*|[,.;!?¿¡] ?|perdon |disculpe |perdone |es que |pero )no (?:le |te |la |lo |se )?(?:oi|oigo|oye|escuche|escucho|escucha|entendi|entiendo|entiende)${REST}|(?:que|como) (?:dijo|dice|ha dicho|me dijo|decia)|se (?:corta|entrecorta|oye mal|escucha mal)${REST}`,
    ),
  },
  {
    kind: 'repeat',
    pattern: all('(?:perdon|perdone|perdona|como|como asi|que|mande|disculpe|disculpa|eh|diga|hola)'),
    alone: true,
  },
  {
    kind: 'slower',
    pattern: said(
      'mas (?:despacio|lento|despacito|alto|fuerte)|habl[eé] mas|no tan (?:rapido|deprisa)|demasiado (?:rapido|deprisa)|va muy rapido|habla muy rapido',
    ),
  },
  {
    kind: 'correction',
    pattern: said(
      'no,? (?:es|era|mi|el|la|los|las|son|perdon|quise|mejor|no)|(?:perdon|disculpe|perdone),? (?:es|era|quise|no|mejor)|(?:espere|perdon|disculpe|perdone|ah),? (?:mi|el|la) [\\p{L} ]{2,40}? (?:es|era|termina|acaba)|quise decir|queria decir|mejor dicho|digo(?=,)|corrijo|en realidad|esta mal|eso no es|me equivoque|me he equivocado|cambi[eé](?:lo|la|melo|mela)|mejor (?:el|la|a las?|para el|que sea)',
    ),
  },
  {
    kind: 'hold-on',
    pattern: said(
      `un (?:momento|momentito|segundo|segundito|minuto|minutito)|esper[eao](?:me|n)?(?: (?:un|tantito|que)${REST})?|dejeme (?:que )?(?:ver|buscar|revisar|mirar|lo |la )${REST}|permitame|aguard(?:e|eme)|aguant(?:e|eme)(?: tantito)?|no cuelgue|ahorita (?:se lo digo|lo busco)|deme (?:un|tantito)${REST}`,
    ),
  },
  {
    kind: 'cancel',
    pattern: said(
      'olvidel[oae]|olvidese(?: de (?:eso|ello))?|olvide eso|no importa|dejel[oa]|dejemoslo|ya no (?:quiero|importa|hace falta)|(?:he )?cambi(?:e|ado) de (?:idea|opinion)|cancele eso',
    ),
  },
  {
    kind: 'back',
    pattern: new RegExp(
      `(?<!\\p{L})${eitherWay('(?:volvamos|volver|volviendo|regresemos|regresar|sigamos|seguimos) (?:a|con)(?: lo de)?')}(?!\\p{L})\\s*(?<topic>[^.,!?]*)`,
      'iu',
    ),
  },
  {
    kind: 'goodbye',
    pattern: said(
      'adios|hasta (?:luego|pronto|la vista)|(?<=^|[,.;!?] ?|gracias |bueno |pues )hasta (?:mañana|otra|el \\p{L}+)|nos vemos|chao|chau|que (?:tenga|pase|le vaya) (?:un |una )?(?:buen[ao]?s?|bien|lindo|bonito|feliz)(?: (?:dias?|tardes?|noches?|fin de semana))?|(?:eso|nada) (?:es todo|mas)|(?:eso|con eso) (?:seria|es) todo|(?<=^|[,.;!?] ?|bueno |pues )ya esta(?=,? gracias)|(?:me )?tengo que (?:irme|ir(?= ?$|,)|colgar|dejarle?)|voy a colgar|bye',
    ),
  },
  {
    kind: 'refusal',
    reason: 'unwilling',
    pattern: said(
      `prefiero no ${GIVE}${REST}|no (?:quiero|voy a|puedo|deseo) ${GIVE}${REST}|(?:eso )?es (?:privado|confidencial|personal)|no (?:es )?(?:de )?su incumbencia|no le importa|(?:para|por) que (?:lo|la|le|quiere|necesita)[^.,!]*|no (?:uso|tengo|manejo) (?:el |la |ningun[a]? )?${DATUM}${REST}|pas(?:e|emos) a la siguiente`,
    ),
  },
  {
    kind: 'refusal',
    reason: 'unknown',
    pattern: said(
      'no (?:lo |la )?(?:se(?! (?:si|como|que|por|cuando|donde|preocupe|puede|oye|escucha|entiende|abre|cierra|enciende|\\p{L}+ ?(?:la|el)))|recuerdo|me acuerdo|tengo (?:ni )?idea|estoy segur[oa]|sabria(?: decirle?)?)|no me lo se|no (?:lo|la) tengo(?: a mano| aqui| conmigo)?|ni idea|(?:ahora )?no caigo|(?:me )?da (?:igual|lo mismo)|no tengo preferencia|a cualquier hora|cuando (?:quieran?|puedan?|gusten?)',
    ),
  },
  {
    kind: 'thanks',
    pattern: said(
      '(?:muchas |mil |muchisimas )?gracias(?: por (?:todo|su ayuda|la ayuda))?|muy amable|se lo agradezco(?: mucho)?|le agradezco(?: mucho)?',
    ),
  },
];
