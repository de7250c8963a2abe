import { pathOfLink } from '../app/paths.ts';
import type { Schema } from '../client/client.ts';
import { Icon, type IconName, Link } from '../ui/index.ts';

type Item = Schema<'Attention'>;

const marks: Record<Item['kind'], { icon: IconName; tone: string }> = {
  'flow-blocked': { icon: 'stop', tone: 'danger' },
  'job-problems': { icon: 'alert', tone: 'warn' },
  'not-known': { icon: 'book', tone: 'info' },
  'transfer-unanswered': { icon: 'clock', tone: 'warn' },
  'nothing-published': { icon: 'alert', tone: 'warn' },
};

/** Things to do, each with its one act. */
export function AttentionList({ items }: { items: readonly Item[] }) {
  return (
    <section aria-labelledby="attention-head">
      <div className="row hd">
        <h2 id="attention-head" className="sec">
          Needs attention
        </h2>
        <span className="t3 sm num">{items.length}</span>
      </div>
      <div className="tblw">
        <ul>
          {items.map((item) => (
            <li key={`${item.kind} ${item.link.id ?? ''} ${item.title}`} className="at">
              <Icon name={marks[item.kind].icon} size={18} className={marks[item.kind].tone} />
              <div className="grow">
                <p className="bb">{item.title}</p>
                <p className="t2">{item.detail}</p>
              </div>
              <div className="row">
                <Link className="btn sm" href={pathOfLink(item.link)}>
                  {item.act}
                </Link>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
