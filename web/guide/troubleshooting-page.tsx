import './guide.css';
import { GUIDE } from '../../core/flows/jobs/guide.ts';
import { Page } from '../shell/index.ts';
import { Link } from '../ui/index.ts';
import { guidePaths } from './paths.ts';
import { type Cause, TROUBLES, type Trouble } from './troubles.ts';
import { useHash } from './use-hash.ts';

const TITLES = new Map(GUIDE.flatMap(({ entries }) => entries).map(({ code, title }) => [code, title]));

/** What went otherwise on a call, why it may have, and the screen that shows it. */
export function TroubleshootingPage() {
  const hash = useHash();
  return (
    <Page
      title="Troubleshooting"
      sub="When a call went otherwise than you meant: what it may be, and the screen that shows it."
      acts={
        <Link className="btn" href={guidePaths.bestPractices}>
          Best practices
        </Link>
      }
    >
      <div className="guide">
        <nav className="guide-nav" aria-label="What went wrong">
          <ul>
            {TROUBLES.map(({ id, title }) => (
              <li key={id}>
                <Link href={guidePaths.trouble(id)}>{title}</Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="guide-parts">
          {TROUBLES.map((trouble) => (
            <Section key={trouble.id} trouble={trouble} named={trouble.id === hash} />
          ))}
        </div>
      </div>
    </Page>
  );
}

function Section({ trouble: { id, title, first, causes }, named }: { trouble: Trouble; named: boolean }) {
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className={named ? 'named' : undefined}>
      <h2 className="guide-chapter" id={`${id}-title`}>
        {title}
      </h2>
      <p className="t2">{first}</p>
      <ul className="card guide-causes">
        {causes.map((cause) => (
          <CauseRow key={cause.cause} cause={cause} />
        ))}
      </ul>
    </section>
  );
}

function CauseRow({ cause: { cause, look, screen, rules = [] } }: { cause: Cause }) {
  return (
    <li>
      <p className="b">{cause}</p>
      <p className="t2">{look}</p>
      <div className="row wrap g2">
        <Link className="btn sm" href={screen.path}>
          {screen.act}
        </Link>
        {rules.map((code) => (
          <Link key={code} className="sm" href={guidePaths.rule(code)}>
            {TITLES.get(code) ?? code}
          </Link>
        ))}
      </div>
    </li>
  );
}
