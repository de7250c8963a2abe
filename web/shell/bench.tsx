import { type CSSProperties, type ReactNode, useId } from 'react';
import { classNames, Icon, Link, ViewSwitch } from '../ui/index.ts';
import { useTabTitle } from './page.tsx';
import { PhoneBar } from './phone-frame.tsx';

export type BenchPane = {
  readonly id: string;
  readonly title: string;
  /** The name in the switch on a phone, when it says more or less than the title. */
  readonly tab?: ReactNode;
  /** Beside the title. */
  readonly head?: ReactNode;
  /** The title is read but not seen, and there is no head. */
  readonly headless?: boolean;
  readonly foot?: ReactNode;
  /** The content scrolls by itself: a canvas, an editor. Otherwise the pane scrolls. */
  readonly bare?: boolean;
  /** On the page's ground instead of the surface. */
  readonly alt?: boolean;
  readonly content: ReactNode;
};

export type BenchProps = {
  title: string;
  /** From the outside in; the last one is where Back leads. */
  crumbs: readonly { label: string; href: string }[];
  /** Beside the title: a menu, pills. */
  marks?: ReactNode;
  /** At the right end of the top line, the primary act last. */
  acts?: ReactNode;
  /** What of the acts has room on a phone; without it, the same. */
  phoneActs?: ReactNode;
  /** A bar notice between the top line and the panes. */
  notice?: ReactNode;
  panes: readonly BenchPane[];
  /** CSS grid columns of the panes, widest case: "minmax(0, 1.18fr) minmax(0, 1fr) 330px". */
  columns: string;
  /** Which pane a phone shows. */
  view: string;
  onView: (id: string) => void;
};

function Pane({ pane, shown }: { pane: BenchPane; shown: boolean }) {
  const id = useId();
  return (
    <section
      className={classNames('pane', pane.alt && 'alt')}
      data-pane={pane.id}
      data-shown={shown}
      aria-labelledby={id}
    >
      {pane.headless ? (
        <h2 className="vh" id={id}>
          {pane.title}
        </h2>
      ) : (
        <header>
          <h2 id={id}>{pane.title}</h2>
          {pane.head}
        </header>
      )}
      {pane.bare ? (
        pane.content
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: the pane around it is the section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
        <div className="scroll" role="region" aria-label={`${pane.title}, content`} tabIndex={0}>
          {pane.content}
        </div>
      )}
      {pane.foot && <footer>{pane.foot}</footer>}
    </section>
  );
}

/** A page of work panes side by side; on a phone one of them at a time. Use it inside a Shell with `rail`. */
export function Bench(props: BenchProps) {
  const { title, crumbs, marks, acts, phoneActs = acts, notice, panes, columns, view, onView } = props;
  useTabTitle(title);
  const back = crumbs.at(-1);
  const style: CSSProperties = { gridTemplateColumns: columns };
  return (
    <>
      <PhoneBar
        heading
        title={title}
        acts={phoneActs}
        {...(back ? { back: { href: back.href, label: `Back to ${back.label}` } } : {})}
      />
      <div className="bench">
        <div className="topline d-only">
          <nav className="crumb" aria-label="Breadcrumb">
            {crumbs.map((crumb) => (
              <span key={crumb.href} className="row g1">
                <Link href={crumb.href}>{crumb.label}</Link>
                <Icon name="right" size={14} />
              </span>
            ))}
          </nav>
          <h1>{title}</h1>
          {marks}
          <span className="end row">{acts}</span>
        </div>
        {notice}
        {panes.length > 1 && (
          <ViewSwitch
            label={`Views of ${title}`}
            value={view}
            views={panes.map((pane) => ({ value: pane.id, label: pane.tab ?? pane.title }))}
            onChange={onView}
          />
        )}
        <div className="panes" style={style}>
          {panes.map((pane) => (
            <Pane key={pane.id} pane={pane} shown={pane.id === view} />
          ))}
        </div>
      </div>
    </>
  );
}
