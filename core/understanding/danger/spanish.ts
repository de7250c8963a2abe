import type { DangerName } from '../../workspaces/emergency-settings.ts';
import type { Danger } from './english.ts';

const PERSONA = 'mi_\\p{L}+|el|ella|él|alguien|una_\\p{L}+|un_\\p{L}+|su_\\p{L}+|la_\\p{L}+|el_\\p{L}+';

/** The same kinds in Spanish; listened for in every call, whatever its language. */
export const SPANISH: Record<DangerName, Danger> = {
  fire: {
    present: [
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
      'alarma|detector ~2 monóxido ~4 \\p{L}+',
      'sonando|suena|sonó ~3 monóxido',
      'monóxido ~2 casa|intoxicación|envenenamiento',
      'intoxicación|intoxicados? ~2 monóxido',
    ],
    mention: ['monóxido'],
  },
  heart: {
    present: [
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
      'sobredosis|envenenad[oa]|envenenó|intoxicad[oa]',
      'tom(?:ó|é|aron) ~3 pastillas|medicinas?|medicamentos?|veneno|cloro|frasco',
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
