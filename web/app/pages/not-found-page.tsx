import { useTabTitle } from '../../shell/index.ts';
import { Empty, Link } from '../../ui/index.ts';

/** For addresses that lead nowhere. `bare` stands outside the shell. */
export function NotFoundPage({ bare = false }: { bare?: boolean }) {
  useTabTitle('No such page');
  const page = (
    <div className="page">
      <div className="head">
        <h1>No such page</h1>
      </div>
      <Empty
        icon="search"
        title="This address leads nowhere"
        acts={
          <>
            <Link className="btn pri" href="/">
              Go to Home
            </Link>
            <Link className="btn" href="/jobs">
              Open Jobs
            </Link>
          </>
        }
      >
        What it named may have been deleted or may belong to another workspace. Nothing was changed.
      </Empty>
    </div>
  );
  return bare ? <main id="main">{page}</main> : page;
}
