import type { DraftedLine, Found, Sketch } from '../drafted.ts';
import { bare } from '../notes/headings.ts';
import { fromSteps } from '../notes/wanted.ts';
import { bodyLines, introduced, whenLine, withTokens } from './body.ts';

const REFERENCE = /\[(?:tool|kb|system_tool|procedure)\s+id="/;

/** A free-form procedure pasted by itself: Markdown that speaks of tools in the notation of ElevenLabs. */
export function readFreeForm(text: string): Found | null {
  if (!REFERENCE.test(text)) return null;
  const all = bodyLines(text, 0);
  const heading = all.find((line) => /^#{1,3}\s+\S/.test(line.text));
  const trigger = all.find((line) => TRIGGER.test(line.text));
  const rest = all.filter((line) => line !== heading && line !== trigger);
  const { lines, landed } = withTokens(rest);
  const guessed = fromSteps(lines.map((line) => line.text).join('\n'), 'en');
  const when = trigger ? whenLine(trigger.text.replace(TRIGGER, '')) : guessed.when;
  const job: Sketch = {
    name: heading ? bare(heading.text) : guessed.name,
    description: '',
    phrases: [],
    icon: null,
    lines: introduced(when, trigger?.from ?? null, lines),
    spans: [heading, trigger].flatMap((line: DraftedLine | undefined) => (line?.from ? [line.from] : [])),
    mend: 'tokens',
  };
  return { jobs: [job], facts: [], landed };
}

const TRIGGER = /^\s*(?:\*\*)?trigger(?:\*\*)?\s*:\s*(?:\*\*)?\s*/i;
