import type { Field } from '../../plan/plan.ts';
import { askQuestion } from './ask-question.ts';
import type { Manner } from './manner.ts';
import { closing, quotedScript } from './sentence.ts';

/** The question that fills a field, in Spanish (usted). */
export function pedir(field: Field, again: number, line: string | null = null): string {
  if (again > 0)
    return `${again === 1 ? 'Disculpe, no le entendí bien.' : 'Una vez más, si me permite.'} ${pedirOtraVez(field)}`;
  const pedido = line && field.type !== 'choice' && field.type !== 'yes-no' && PIDA.exec(closing(line))?.[1];
  if (pedido) return `¿Me puede dar ${nombre(pedido)}, por favor?`;
  const script =
    line && (quotedScript(line) ?? (/^\W*pregunte\b/i.test(line) ? askQuestion(line, SPANISH) : null));
  return script || primera(field);
}

/** What the author asks for in so many words: the best number *to call back*. What else stands in the line is no part of it. */
const PIDA = /^\W*(?:pida|pídale?|pídales?|solicite|tome|anote) ((?!que\b)[^.;:,()“”"]{3,70})$/i;

const SPANISH: Manner = { tone: 'neutral', language: 'es' };

function primera(field: Field): string {
  const label = closing(field.label);
  if (
    /^(?:qué|cuál|cuáles|cuándo|cuánto|cuántos|cuántas|dónde|cómo|quién|por qué|a qué|en qué|de qué)\b/i.test(
      label,
    )
  ) {
    return askQuestion(`Pregunte ${label}`, SPANISH);
  }
  if (field.type === 'yes-no') return askQuestion(`Pregunte si ${label}`, SPANISH);
  if (field.type === 'choice' && field.options?.length) {
    const last = field.options.at(-1);
    const listed = field.options.length > 1 ? `${field.options.slice(0, -1).join(', ')} o ${last}` : last;
    return `¿Qué prefiere: ${listed}?`;
  }
  return `¿Me puede dar ${nombre(label)}, por favor?`;
}

/** "nombre completo" → "su nombre completo"; what has its article keeps it. */
function nombre(label: string): string {
  const noun = label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  if (/^(?:su|sus|el|la|los|las|un|una)\s/i.test(noun)) return noun;
  return /^mejor\b/i.test(noun) ? `el ${noun}` : `su ${noun}`;
}

function pedirOtraVez(field: Field): string {
  switch (field.type) {
    case 'phone':
      return '¿Me puede decir el número cifra por cifra?';
    case 'person-name':
      return '¿Me puede deletrear su nombre?';
    case 'email':
      return '¿Me puede deletrear el correo electrónico?';
    case 'address':
      return '¿Me puede dar la calle con el número, y después la ciudad?';
    case 'date':
      return '¿Qué día es? Puede decir un día de la semana, o el día y el mes.';
    case 'time':
      return '¿A qué hora?';
    case 'number':
    case 'people':
    case 'price':
      return '¿Me lo puede decir con un número?';
    default:
      return primera(field);
  }
}
