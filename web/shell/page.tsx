import { type ReactNode, useEffect } from 'react';

export type PageProps = {
  title: string;
  /** One or two sentences under the title. */
  sub?: ReactNode;
  /** Buttons at the right, the primary one last. */
  acts?: ReactNode;
  /** A switch or a mark beside the title. */
  aside?: ReactNode;
  children: ReactNode;
};

/** Sets the title of the browser's tab while the page is shown. */
export function useTabTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Callwell`;
  }, [title]);
}

/** A page of lists and cards: its title, one line about it, its acts. */
export function Page({ title, sub, acts, aside, children }: PageProps) {
  useTabTitle(title);
  return (
    <div className="page">
      <div className="head">
        <div className="grow">
          <div className="row">
            <h1>{title}</h1>
            {aside}
          </div>
          {sub && <p>{sub}</p>}
        </div>
        {acts && <div className="row">{acts}</div>}
      </div>
      {children}
    </div>
  );
}
