import type { IconName } from '../ui/index.ts';

/** Something to jump to or do. */
export type Command = {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly hint?: string;
  readonly icon?: IconName;
  readonly onChoose: () => void;
};

/** Lower case without accents, so that "ana" finds "Añá". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** How well a title fits one typed word: 3 it starts so, 2 one of its words does, 1 it is inside, 0 not at all. */
function closeness(title: string, word: string): number {
  if (title.startsWith(word)) return 3;
  if (title.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return 2;
  return title.includes(word) ? 1 : 0;
}

/** The commands that hold every typed word in title or hint, best first; equals keep their order. */
export function matchCommands(commands: readonly Command[], query: string): Command[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...commands];
  const scored = commands.map((command) => {
    const title = plain(command.title);
    const hint = plain(command.hint ?? '');
    const fits = words.map((word) => closeness(title, word) || (hint.includes(word) ? 0.5 : 0));
    return { command, score: fits.includes(0) ? 0 : fits.reduce((sum, each) => sum + each, 0) };
  });
  return scored
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score)
    .map((each) => each.command);
}

/** Commands under the heads of their groups; groups stand in the order of their best command. */
export function groupCommands(commands: readonly Command[]): { group: string; commands: Command[] }[] {
  const groups = new Map<string, Command[]>();
  for (const command of commands) {
    const within = groups.get(command.group);
    if (within) within.push(command);
    else groups.set(command.group, [command]);
  }
  return [...groups].map(([group, within]) => ({ group, commands: within }));
}
