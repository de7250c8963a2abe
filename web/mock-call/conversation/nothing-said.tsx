import { Empty, FilterChip } from '../../ui/index.ts';

/** Before the caller's first words: lines to start from. */
export function NothingSaid({ lines, onSay }: { lines: readonly string[]; onSay: (text: string) => void }) {
  return (
    <Empty
      bare
      title="You are the caller"
      acts={lines.map((line) => (
        <FilterChip key={line} onClick={() => onSay(line)}>
          {line}
        </FilterChip>
      ))}
    >
      {lines.length > 0
        ? 'Type what a caller might say, or start from one of these.'
        : 'Type what a caller might say.'}
    </Empty>
  );
}
