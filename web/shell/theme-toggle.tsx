import { IconButton, type IconName, Menu, type Theme, useTheme } from '../ui/index.ts';

const themes: { theme: Theme; label: string; icon: IconName }[] = [
  { theme: 'light', label: 'Light', icon: 'sun' },
  { theme: 'dark', label: 'Dark', icon: 'moon' },
  { theme: 'system', label: 'Like the system', icon: 'monitor' },
];

/** Light, dark, or like the system; remembered on this device. */
export function ThemeToggle() {
  const [theme, choose] = useTheme();
  const now = themes.find((each) => each.theme === theme) ?? themes[2];
  return (
    <Menu
      trigger={
        <IconButton
          size="sm"
          icon={theme === 'light' ? 'sun' : 'moon'}
          label={`Light or dark, now ${now?.label.toLowerCase()}`}
        />
      }
      side="top"
      entries={themes.map((each) => ({
        label: each.label,
        icon: each.icon,
        current: each.theme === theme,
        onChoose: () => choose(each.theme),
      }))}
    />
  );
}
