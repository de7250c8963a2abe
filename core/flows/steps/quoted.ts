/** The first words of a text that callers hear, in quotes, short enough for a line on the canvas. */
export function quoted(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line === '') return 'Nothing yet';
  const characters = [...line];
  return `“${characters.length > 60 ? `${characters.slice(0, 59).join('').trimEnd()}…` : line}”`;
}
