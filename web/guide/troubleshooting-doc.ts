import { GUIDE } from '../../core/flows/jobs/guide.ts';
import { type Cause, TROUBLES } from './troubles.ts';

const TITLES = new Map(GUIDE.flatMap(({ entries }) => entries).map(({ code, title }) => [code, title]));

/** The page of the documentation, Markdown. */
export function troubleshootingDoc(): string {
  const parts = TROUBLES.map(
    ({ title, first, causes }) => `## ${title}\n\n${first}\n\n${causes.map(line).join('\n')}`,
  );
  return `${INTRODUCTION}\n\n${parts.join('\n\n')}\n`;
}

const INTRODUCTION = `# Troubleshooting

When a call went otherwise than you meant: what it may be, and the screen that shows it. The same page stands in the app under
Jobs → Best practices → Troubleshooting, where each line leads to its screen. Rules stand in [Best practices](best-practices.md).`;

function line({ cause, look, screen, rules = [] }: Cause): string {
  const found = rules.map((code) => `“${TITLES.get(code) ?? code}”`).join(', ');
  return `- **${cause}** ${look} See ${screen.label} (\`${screen.path}\`).${found ? ` Rules: ${found}.` : ''}`;
}
