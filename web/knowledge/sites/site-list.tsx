import { useQuery } from '@tanstack/react-query';
import { Card, Link, RelativeTime } from '../../ui/index.ts';
import { knowledgePaths } from '../paths.ts';
import { siteQueries } from './site-queries.ts';
import { progressWords, SiteState, siteName } from './site-state.tsx';

/** The websites that pages are taken from; nothing where there is none. */
export function SiteList() {
  const sites = useQuery(siteQueries.list()).data?.data ?? [];
  if (sites.length === 0) return null;
  return (
    <Card title="Websites" level={2}>
      <ul className="lines">
        {sites.map((site) => (
          <li key={site.id} className="line">
            <div className="grow">
              <Link className="b" href={knowledgePaths.site(site.id)}>
                {siteName(site.url)}
              </Link>
              <span className="block t2 sm">
                {site.problem ?? progressWords(site.progress)}
                {site.readAt && site.state !== 'reading' && (
                  <>
                    {' · '}
                    <RelativeTime at={site.readAt} />
                  </>
                )}
              </span>
            </div>
            <SiteState site={site} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
