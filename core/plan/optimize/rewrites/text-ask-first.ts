import { beginsSentence, findingsOf, inLanguage, type Rewrite, withCase } from './rewrite.ts';

/** The caller is asked before a text goes out; who does not want one is not left hanging. */
export const textAskFirst: Rewrite = {
  rule: 'text-ask-first',
  keeps: 'acts',
  propose: (draft) =>
    findingsOf(draft, 'text-ask-first').flatMap((span) => {
      const token = draft.text.slice(span[0], span[1]);
      if (!token.startsWith('[[')) return [];
      const [ask, send, receipt, ...ways] = inLanguage(
        draft,
        'Ask if we may send a text|If yes, tell them that it comes to this number,|and ask if the text has arrived|Otherwise, go on|If not, go on',
        'Pregunte si se le puede enviar un mensaje de texto|Si dice que sí, dígale que llega a este número,|y pregunte si ha llegado el mensaje|Si no, siga',
      ).split('|');
      const stop = draft.text[span[1]] === '.' ? '' : '.';
      const first = withCase(ask ?? '', beginsSentence(draft, span[0]));
      return [
        {
          title: 'Ask before texting',
          reason:
            'Text: ask first. The caller may be on a landline or may not want it. What is sent stays letter for letter.',
          options: ways.map((way) => ({
            span,
            after: `${first}. ${send} ${token} ${receipt}. ${way}${stop}`,
          })),
        },
      ];
    }),
};
