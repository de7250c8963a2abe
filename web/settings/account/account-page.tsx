import { Card, Empty, Segmented, useTheme } from '../../ui/index.ts';
import { settingsPaths } from '../paths.ts';
import { SettingsPage } from '../settings-page.tsx';
import { useMe } from '../use-me.ts';
import { PasswordForm } from './password-form.tsx';
import { PersonForm } from './person-form.tsx';
import { SignIns } from './sign-ins.tsx';

/** Name, password, sign-ins and colours of the person who is looking. */
export function AccountPage() {
  const { me } = useMe();
  return (
    <SettingsPage
      section={settingsPaths.you}
      title="Your account"
      sub="Yours in every workspace that you belong to."
    >
      {me.person ? (
        <>
          <PersonForm me={me} person={me.person} />
          <PasswordForm person={me.person} />
          <SignIns />
          <Colours />
        </>
      ) : (
        <Empty level={2} icon="key" title="An API key has no account">
          Sign in as a person to see yours.
        </Empty>
      )}
    </SettingsPage>
  );
}

const themes = [
  { value: 'system', label: 'As the device', icon: 'monitor' },
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
] as const;

function Colours() {
  const [theme, chooseTheme] = useTheme();
  return (
    <Card title="Colours" level={2} padded>
      <Segmented label="Colours" value={theme} options={themes} onChange={chooseTheme} />
      <p className="hint mt-2">Remembered on this device.</p>
    </Card>
  );
}
