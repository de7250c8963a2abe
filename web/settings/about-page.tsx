import { version } from '../../package.json';
import { Card, DescriptionList } from '../ui/index.ts';
import { settingsPaths } from './paths.ts';
import { SettingsPage } from './settings-page.tsx';
import { useMe } from './use-me.ts';

/** What runs here, and where its reference is. */
export function AboutPage() {
  const { me } = useMe();
  return (
    <SettingsPage
      section={settingsPaths.about}
      title="About"
      sub="Callwell answers a business’s phone by following jobs written in plain language."
    >
      <Card title="This installation" level={2}>
        <DescriptionList
          items={[
            { name: 'Version', value: <span className="num">{version}</span> },
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
