import './guide.css';
import { GUIDE, type GuideEntry, shownExample } from '../../core/flows/jobs/guide.ts';
import { Page } from '../shell/index.ts';
import { Diff, type DiffRow, Link, Tag } from '../ui/index.ts';
import { guidePaths } from './paths.ts';
import { useHash } from './use-hash.ts';

/** Every rule that the editor knows, out of the rules themselves. */
export function BestPracticesPage() {
  const hash = useHash();
  return (
    <Page
      title="Best practices"
      sub="What makes a job work on a call. The editor shows what it finds at its place, many with a fix to click."
      acts={
        <Link className="btn" href={guidePaths.troubleshooting}>
          Troubleshooting
        </Link>
      }
    >
      <div className="guide">
        <nav className="guide-nav" aria-label="Chapters">
          <ul>
            {GUIDE.map(({ title, entries }) => (
              <li key={title}>
                <Link href={guidePaths.rule(idOf(title))}>{title}</Link>{' '}
                <span className="num t3">{entries.length}</span>
              </li>
            ))}
          </ul>
        </nav>
        <div className="guide-parts">
          {GUIDE.map(({ title, about, entries }) => (
            <section key={title} aria-labelledby={idOf(title)}>
              <h2 className="guide-chapter" id={idOf(title)} tabIndex={-1}>
                {title}
              </h2>
              <p className="t2">{about}</p>
              {entries.map((entry) => (
                <Rule key={entry.code} entry={entry} named={entry.code === hash} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </Page>
  );
}

function idOf(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

const WEIGHT = {
  blocking: { tone: 'danger', word: 'Blocks' },
  finding: { tone: 'warn', word: 'Finding' },
  advice: { tone: 'info', word: 'Advice' },
} as const;

function Rule({
  entry: { code, title, about, severity, example },
  named,
}: {
  entry: GuideEntry;
  named: boolean;
}) {
  const { tone, word } = WEIGHT[severity];
  return (
    <article
      className={named ? 'guide-rule card named' : 'guide-rule card'}
      id={code}
      tabIndex={-1}
      aria-labelledby={`${code}-title`}
    >
      <div className="row wrap">
        <h3 className="sec grow" id={`${code}-title`}>
          {title}
        </h3>
        <Tag tone={tone}>{word}</Tag>
      </div>
      <p className="t2">{about}</p>
      {example && <Diff rows={[...rowsOf('removed', example.before), ...rowsOf('added', example.after)]} />}
    </article>
  );
}

function rowsOf(kind: 'removed' | 'added', text: string): DiffRow[] {
  return shownExample(text)
    .split('\n')
    .map((line) => ({ kind, parts: [{ text: line }] }));
}
