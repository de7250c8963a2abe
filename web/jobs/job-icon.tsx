import { Icon, type IconName } from '../ui/index.ts';

/** Words under which files, the API and templates name an icon, and our drawing for each. */
const drawingOf: Record<string, IconName> = {
  alert: 'alert',
  'arrow-up': 'up',
  book: 'book',
  building: 'building',
  calculator: 'keypad',
  calendar: 'calendar',
  'calendar-x': 'calendar',
  chart: 'chart',
  clock: 'clock',
  filter: 'filter',
  flag: 'bookmark',
  form: 'list',
  forward: 'forward',
  headset: 'headset',
  key: 'key',
  language: 'globe',
  link: 'link',
  'map-pin': 'pin',
  message: 'note',
  moon: 'moon',
  package: 'receipt',
  people: 'people',
  phone: 'phone',
  'phone-off': 'hang-up',
  receipt: 'receipt',
  shield: 'shield',
  star: 'star',
  'text-message': 'text-message',
  tooth: 'tooth',
  user: 'user',
  'user-plus': 'user',
  wrench: 'gear',
};

/** The icons that the form offers, one for each drawing. */
export const jobIcons: readonly string[] = [
  'message',
  'calendar',
  'alert',
  'user',
  'people',
  'forward',
  'receipt',
  'calculator',
  'shield',
  'link',
  'text-message',
  'map-pin',
  'language',
  'clock',
  'moon',
  'wrench',
  'phone-off',
  'flag',
  'star',
  'headset',
  'building',
  'key',
  'tooth',
];

export function drawingOfJob(icon: string | null): IconName {
  return (icon !== null && drawingOf[icon]) || 'bullets';
}

/** The icon of a job in its small square. */
export function JobIcon({ icon }: { icon: string | null }) {
  return (
    <span className="ji">
      <Icon name={drawingOfJob(icon)} />
    </span>
  );
}
