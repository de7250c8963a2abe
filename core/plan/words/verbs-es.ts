import type { VerbRow, VerbTable } from '../steps/verbs.ts';

function row(act: VerbRow['act'], start: string): VerbRow {
  return { act, strong: true, start: new RegExp(`^(?:${start})(?=$|[\\s,.;:!?"'(\\[-])`) };
}

/** Spanish, formal and informal imperatives: "Pida su nombre", "Pídele su nombre". Rows stand from narrow to wide. */
export const SPANISH: VerbTable = {
  leads:
    /^(?:y(?: luego| después)?|luego|después|primero|por último|finalmente|también|ahora|entonces|por favor|amablemente|solo|solamente|asegúrese de|asegúrate de|recuerde|al final|antes de colgar)(?:[,:]\s*|\s+)(?!$)/,
  gerund: (clause) => clause,
  rows: [
    row(
      'never',
      'nunca|jamás|no (?!contesta|responde|hay|quiere|es|está|sabe|puede|tiene)[a-záéíóúñ]+|bajo ninguna circunstancia|evite|evita',
    ),
    row('always', 'siempre|sea|mantenga|hable'),
    row('meta', 'pase a la siguiente|siga|continúe|continúa|espere la respuesta|pregunte lo siguiente'),
    row('go-back', 'vuelva a|vuelve a|regrese a|empiece de nuevo|repita (?:desde|los pasos)'),
    row(
      'end',
      'termine la llamada|termina la llamada|finalice la llamada|cuelgue|cuelga|despídase|despídete|diga adiós',
    ),
    row(
      'confirm',
      'repita(?:le)?|repite(?:le)?|confirme|confirma|lea|léale|verifique|verifica|compruebe|deletree|revise|resuma',
    ),
    row('message', '(?:tome|toma|deje|deja|guarde|guarda) (?:un |el |los datos como )?(?:mensaje|recado)'),
    row('ask-if', '(?:pregunte|pregúntele|pregunta|pregúntale|averigüe|consulte)(?:le)? si'),
    row(
      'collect',
      '(?:pida|pídale|pide|pídele|solicite|recoja|anote|anota|tome|toma|obtenga|apunte)(?:le)?|(?:pregunte|pregúntele|pregunta|pregúntale|averigüe)(?:le)?',
    ),
    row(
      'send-text',
      '(?:envíe|envía|mande|manda|envíele|mándele)(?:le)? (?:un |el |por )?(?:mensaje de texto|sms|texto|enlace por mensaje)',
    ),
    row(
      'transfer',
      'transfiera|transfiere|comunique|comuníquelo|pase la llamada|conecte|conéctelo|páselo|pásele',
    ),
    row('knowledge', 'busque|responda con|consulte|conteste con'),
    row(
      'webhook',
      'reserve|agende|agenda|guarde|registre|cree|abra|cancele|actualice|marque|avise|notifique|envíe|envía|mande',
    ),
    row(
      'say',
      'diga|dígale|dile|di|explique|explíquele|informe|infórmele|agradezca|agradézcale|ofrezca|mencione|salude|sugiera|avísele|avise',
    ),
  ],
};
