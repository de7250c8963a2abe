import type { DangerName } from '../../workspaces/emergency-settings.ts';
import type { Danger } from './english.ts';

const PERSONA = 'mi_\\p{L}+|el|ella|él|alguien|una_\\p{L}+|un_\\p{L}+|su_\\p{L}+|la_\\p{L}+|el_\\p{L}+';

const BARE: Record<string, string> = { á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u' };

const PHRASES: Record<DangerName, Danger> = {
  fire: {
    present: [
      'se ~2 ha|han ~1 prendido|incendiado|quemado !con',
      'explotado|explotaron|exploto',
      'ha|han prendido_fuego',
      'hay|veo|vemos ~2 fuego|incendio|humo|llamas|chispas',
      '(?:huele|oler|olor) ~1 a ~1 humo|quemado',
      'se ~3 quema|quemando|quemó|incendió|incendia|incendiando|prendió|prende',
      'en llamas|fuego',
      'está|están ~1 ardiendo|quemándose|incendiándose|echando_humo|echando_chispas|humeando',
      'lleno|llena|llenando|mucho ~2 humo',
      'incendio|fuego en ~2 \\p{L}+',
      'salen?|sale|saliendo ~2 humo|llamas|chispas',
      'alarma ~2 humo|incendios? ~2 sonando|suena',
      'explotó|explosión',
    ],
    mention: ['fuego', 'incendio', 'humo'],
  },
  gas: {
    present: [
      'huele|olor|oler|olemos|huelo ~3 gas',
      'fuga|escape|pérdida ~1 de gas',
      'gas ~2 escapando|saliendo|fugando',
      'se ~2 saliendo|escapando|sale|escapa ~1 gas',
      'rompimos|rompió|cortamos ~3 gas',
    ],
    mention: [],
  },
  'carbon-monoxide': {
    present: [
      'intoxicad[oa]s? ~2 monóxido',
      'alarma|detector ~2 monóxido ~4 \\p{L}+',
      'sonando|suena|sonó|saltó|saltado|pita|pitando ~3 monóxido',
      'monóxido ~2 casa|intoxicación|envenenamiento',
      'intoxicación|intoxicados? ~2 monóxido',
    ],
    mention: ['monóxido'],
  },
  heart: {
    present: [
      '(?:un|le_dio_un|ha_dado_un) ictus',
      'no siento|siente ~2 (?:lado|brazo|cuerpo|cara)',
      'no ~1 encuentro|siento|noto|tiene ~1 pulso',
      'dolor|dolores|presión|opresión ~4 pecho',
      'duele|aprieta ~3 pecho',
      'pecho ~3 duele|aprieta',
      'infarto|ataque_al_corazón|ataque_cardíaco|ataque_cardiaco|paro_cardíaco|paro_cardiaco|derrame_cerebral|embolia|derrame',
      'cara|boca ~2 caída|torcida|dormida',
      'no tiene|tengo|hay pulso',
      'no puede|puedo ~1 mover|hablar ~4 lado|brazo|pierna|bien|de_repente',
    ],
    mention: [],
  },
  breathing: {
    present: [
      'se ~2 atraganto|ahogo|asfixio',
      '(?:se|ha|han) ~1 (?:atragantado|ahogado|asfixiado)',
      'garganta ~2 (?:hincha|cierra)',
      'se ~2 (?:hincha|cierra) ~2 garganta',
      'se ~1 ahoga ~2 \\p{L}+',
      'no ~2 puedo|puede|pueden|podemos ~1 respirar',
      'no ~1 respira|respirando|respiran',
      'le|me|se ~2 cuesta|falta|dificulta ~2 respirar|aire|respiración',
      'se ~2 ahoga|ahogando|asfixia|asfixiando|atragantó|atragantando|atraganta|ahogó',
      'poniendo|puso|pone ~2 azul|morad[oa]',
      '(?:cara|labios|piel) ~2 azul(?:es)?|morad[oa]s?',
      'garganta ~3 cerrando|cierra|hinchada|hinchando',
      'reacción_alérgica|anafilaxia',
      'ataque_de_asma',
      'cayó ~2 piscina|alberca|río|lago',
    ],
    mention: [],
  },
  unconscious: {
    present: [
      '(?:se|ha) ~2 (?:desplomado|desvanecido|desmayado|desmayo|desplomo)',
      'he|ha caído ~5 no ~2 mover(?:me|se)|moverme|levantar(?:me|se)|mueve',
      'no ~1 (?:vuelve|reacciona) ~1 en_sí',
      'ha|he perdido el conocimiento|sentido',
      'inconsciente|desmayad[oa]',
      'no ~1 despierta|responde|reacciona|se_mueve',
      'se ~2 desmayó|desmayando|desplomó|desvaneció',
      'perdió el conocimiento',
      'convulsion(?:es|ando)|convulsionando|convulsiona',
    ],
    mention: [],
  },
  bleeding: {
    present: [
      '(?:ha|he|se) ~2 (?:electrocutado|electrocuto)',
      'se|me ~1 ha|he ~1 cortado ~4 sangr(?:a|ando|e)',
      'de parto',
      'sangr(?:a|ando|o) ~1 mucho|muchísimo|demasiado',
      '(?:está|estoy|sigue) ~1 sangrando',
      'mucha sangre',
      'no ~2 para|deja|paro ~2 sangrar|sangrado',
      'se|me ~1 cort(?:ó|é|amos) ~3 dedo|mano|brazo|pierna|dedos|mucho',
      'se|me ~1 electrocut(?:ó|é)|electrocutando',
      'quemaduras? ~1 graves?',
      'gravemente heridos?|heridas?',
      'rompió|rompí ~1 fuente',
      '(?:parto|bebé) ~2 ya|viene|naciendo',
      'vomitando|tosiendo|escupiendo ~1 sangre',
    ],
    mention: [],
  },
  overdose: {
    present: [
      'se ~2 tomo|tomado ~4 pastillas|medicinas?|medicamentos?|veneno|cloro|frasco|lejía',
      '(?:ha|han|he) ~1 (?:bebido|tragado|ingerido|tomado) ~3 lejía|cloro|veneno|detergente|limpiador|pila|pilas|batería|amoníaco|pastillas|producto',
      'beb(?:ió|io) ~3 lejía|cloro|veneno|detergente|limpiador|amoníaco',
      '(?:ha|han) ~1 picado ~3 (?:hincha|serpiente|víbora|alacrán|avispa)',
      'sobredosis|envenenad[oa]|envenenó|intoxicad[oa]',
      'tom(?:ó|é|aron|ado) ~3 pastillas|medicinas?|medicamentos?|veneno|cloro|frasco',
      'trag(?:ó|ué) ~3 pila|pilas|batería|pastillas|imán|detergente|cloro',
      'bebió ~3 cloro|veneno|detergente|limpiador',
      'picó|mordió ~2 serpiente|víbora|alacrán|culebra',
    ],
    mention: [],
  },
  suicide: {
    present: [
      'suicid(?:arme|arse|io|ando)|suicidarse',
      'quiero|quiere|voy_a|va_a|quisiera|pienso ~1 morir|morirme|morirse|matarme|matarse|quitarme_la_vida|quitarse_la_vida',
      'no quiero|quiere ~1 vivir|seguir_viviendo',
      'quitarme|quitarse|quitó la vida',
      'matarme',
      'acabar con ~1 (?:mi|su|todo) ~1 ?vida',
      'cort(?:ando|arme|arse) ~1 venas|muñecas',
      'hacerme|hacerse daño',
      'va a saltar|tirarse|aventarse',
    ],
    mention: [],
  },
  violence: {
    present: [
      '(?:ha|han) ~1 (?:pegado|golpeado|atacado|apuñalado|disparado|amenazado|secuestrado|violado|agredido)',
      'peleando|pelea|pelean ~2 cuchillos?|navajas?|armas?',
      '(?:está|están) ~1 (?:pegando|golpeando|atacando|agrediendo) ~1 (?:a|me|le)',
      'un ladron',
      'hay ~2 ladrones|ladrón ~2 \\p{L}+',
      'tienen?|trae|traen|con|saca|sacó ~2 arma|pistola|cuchillo|navaja|bomba|rifle|machete',
      'me|le|la|nos|lo ~2 pega|pegando|pegó|golpea|golpeando|golpeó|atacando|atacó|apuñaló|amenaza|amenazando|amenazó|siguiendo|robando|asaltando|asaltaron|secuestraron|violó|disparó|disparando|quiere_matar|va_a_matar',
      'entr(?:ó|aron|ando|ar) ~2 (?:a|en) (?:mi|la|nuestra) casa|apartamento|departamento|tienda|negocio',
      'se ~1 metió|metieron|meter|metiendo ~2 casa|apartamento|departamento',
      'hay ~2 (?:ladrón|ladrones|intruso|intrusos|balacera|tiroteo)',
      '(?:hombres?|tipos?|mujer) ~1 armad[oa]s?',
      'disparos?|balazos?|tiroteo|balacera|apuñalad[oa]|secuestrad[oa]',
      'están? robando',
      'no me dejan? salir|ir',
      'rehén|rehenes',
      'violencia_doméstica',
    ],
    mention: [],
  },
  accident: {
    present: [
      '(?:ha|han) ~1 (?:atropellado|chocado) ~2 \\p{L}+',
      '(?:carro|coche|auto|camión|moto|bus|autobús) ~1 atropello ~2 \\p{L}+',
      'se ~1 (?:cayo|ha_caído) ~3 techo|escalera|escaleras|balcón|ventana|andamio',
      'atrapad[oa]s? ~1 en|bajo|debajo|dentro|entre',
      'hubo|hay|tuvimos ~2 choque|accidente ~8 herid[oa]s?|atrapad[oa]s?|grave|sangre|sangrando',
      'acaba_de|acabamos_de|acabo_de ~2 chocar|accidente|caer|caerse',
      `${PERSONA} ~2 cayó ~3 techo|escalera|escaleras|balcón|ventana|andamio`,
      'cable|cables|poste ~3 caíd[oa]s?|cayó|cayeron|suelo|piso',
      'atropell(?:ó|aron|ad[oa])',
      '(?:bebé|niñ[oa]|hij[oa]) ~4 encerrad[oa] ~3 carro|coche|auto',
      'techo|pared|edificio ~2 derrumbó|derrumbando|cayó_encima',
    ],
    mention: [],
  },
  water: {
    present: [
      '(?:inundando|inundado|inundó) ~5 enchufes?|tomacorrientes?|contactos?|cables?|electricidad|luz|panel',
      'agua|inundación|inundado|inundada ~6 enchufes?|tomacorrientes?|contactos?|cables?|electricidad|panel|fusibles|caja_de_luz|luz|luces|apagadores?',
      'atrapad[oa]s? ~4 inundación|agua',
    ],
    mention: [],
  },
  help: {
    present: [
      'auxilio|socorro',
      '(?:llam[eao]n?|llamar|necesito|necesitamos|manden|mande|envíen|urge) ~3 ambulancia|policía|bomberos|911|9_1_1|112|paramédicos?',
      'se ~1 muriendo|muere !de',
      'peligro_de_muerte|estamos_en_peligro|estoy_en_peligro|está_en_peligro',
      'hay ~2 herid[oa]s?',
      'está ~1 herid[oa] !de',
    ],
    mention: ['emergencia', 'en peligro'],
  },
};

/**
 * The same kinds in Spanish; listened for in every call, whatever its language, and with or without accents: recognisers leave them out.
 * Not at the end of a verb, though, where the accent alone tells "tomó muchas pastillas" from "tomo muchas pastillas".
 */
export const SPANISH = mapped(({ present, mention }) => ({
  present: present.map(eitherWay),
  mention: mention.flatMap(bothWays),
}));

function mapped(change: (danger: Danger) => Danger): Record<DangerName, Danger> {
  const all = { ...PHRASES };
  for (const name of Object.keys(all) as DangerName[]) all[name] = change(all[name]);
  return all;
}

function eitherWay(phrase: string): string {
  return phrase.replace(
    /[áíú]|é(?=\p{L})|ó(?=n)|(?<=i)ó/gu,
    (letter) => `[${BARE[letter] ?? letter}${letter}]`,
  );
}

function bothWays(word: string): string[] {
  const bare = word.replace(/[áéíóú]/g, (letter) => BARE[letter] ?? letter);
  return bare === word ? [word] : [word, bare];
}
