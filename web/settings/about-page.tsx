import { useQuery } from '@tanstack/react-query';
import { Card, DescriptionList } from '../ui/index.ts';
import { settingsPaths } from './paths.ts';
import { SettingsPage } from './settings-page.tsx';
import { useMe } from './use-me.ts';

/** The version of the server that answers, as its own description of the API has it. */
async function serverVersion(): Promise<string> {
  const document: { info: { version: string } } = await (await fetch('/api/openapi.json')).json();
  return document.info.version;
}

/** What runs here, and where its reference is. */
export function AboutPage() {
  const { me } = useMe();
  const version = useQuery({
    queryKey: ['server-version'],
    queryFn: serverVersion,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <SettingsPage
      section={settingsPaths.about}
      title="About"
      sub="Callwell answers a business’s phone by following jobs written in plain language."
    >
      <Card title="This installation" level={2}>
        <DescriptionList
          items={[
            {
              name: 'Version',
              value: (
                <span className="num">
                  {version.data ?? (version.isError ? 'Not known: the server did not answer' : '')}
                </span>
              ),
            },
            { name: 'Address', value: <span className="mono">{location.origin}</span> },
            { name: 'Workspace id', value: <span className="mono">{me.workspace.id}</span> },
            { name: 'Licence', value: 'Apache-2.0' },
          ]}
        />
      </Card>
      <Card title="For developers" level={2}>
        <DescriptionList
          items={[
            { name: 'API reference', value: <a href="/api/reference">Browse every route</a> },
            {
              name: 'OpenAPI 3.1',
              value: (
                <a className="mono" href="/api/openapi.json">
                  /api/openapi.json
                </a>
              ),
            },
            {
              name: 'Documentation',
              value: (
                <>
                  In the folder <span className="mono">docs</span> of your copy of Callwell
                </>
              ),
            },
          ]}
        />
      </Card>
    </SettingsPage>
  );
}
