import { Icon } from '../../ui/index.ts';
import type { Line } from './said-and-heard.ts';

/** Something that happened between turns. A passage from Knowledge is folded: it may be long. */
export function LineEvent({ line }: { line: Line }) {
  if (line.kind !== 'knowledge')
    return (
      <li className="event">
        <Icon name={line.kind === 'digits' ? 'keypad' : 'info'} />
        {line.text}
      </li>
    );
  return (
    <li className="raw px-2.5 py-1.5">
      <details>
        <summary>Passage from Knowledge that the answer came from</summary>
        <p className="sm t2 whitespace-pre-wrap mt-1">{line.text}</p>
      </details>
    </li>
  );
}
