/**
 * The design system. It knows no word of the product (but the kinds of plan steps); pages build from here.
 *
 * controls  Button IconButton buttonClass Input TextArea Select Field Counter Switch Checkbox Segmented FilterChip SearchInput useSettled
 * marks     Icon KindMark Tag Pill ActionChip Avatar Meter ScoreBar IntervalChart RelativeTime
 * notices   Notice BarNotice ToastProvider useToast Empty Skeleton SkeletonBar useLate
 * floats    Tooltip Popover Anchored Menu Dialog Drawer Confirm Sheet
 * data      Card Table ColumnHead Row RowHead Cell DescriptionList Pager EarlierRows useRowWindow Diff Hunk Tabs ViewSwitch
 * talk      Turn TurnEvent ListeningDot WhyList Receipt
 * keys      Kbd useShortcut useListKeys VisuallyHidden LiveRegion SkipLink
 * besides   Link LinkProvider useTheme classNames, and the functions of format.ts
 */
export * from './class-names.ts';
export * from './controls/button.tsx';
export * from './controls/counter.tsx';
export * from './controls/field.tsx';
export * from './controls/filter-chip.tsx';
export * from './controls/icon-button.tsx';
export * from './controls/input.tsx';
export * from './controls/search-input.tsx';
export * from './controls/segmented.tsx';
export * from './controls/select.tsx';
export * from './controls/switch.tsx';
export * from './controls/use-settled.ts';
export * from './data/card.tsx';
export * from './data/description-list.tsx';
export * from './data/diff.tsx';
export * from './data/hunk.tsx';
export * from './data/pager.tsx';
export * from './data/row-window.ts';
export * from './data/table.tsx';
export * from './data/tabs.tsx';
export * from './data/use-row-window.ts';
export * from './floats/anchored.tsx';
export * from './floats/dialog.tsx';
export * from './floats/drawer.tsx';
export * from './floats/menu.tsx';
export * from './floats/popover.tsx';
export * from './floats/sheet.tsx';
export * from './floats/tooltip.tsx';
export * from './format.ts';
export * from './keys/kbd.tsx';
export * from './keys/live-region.tsx';
export * from './keys/shortcut.ts';
export * from './keys/skip-link.tsx';
export * from './keys/use-list-keys.ts';
export * from './keys/use-shortcut.ts';
export * from './keys/visually-hidden.tsx';
export * from './link.tsx';
export * from './marks/action-chip.tsx';
export * from './marks/avatar.tsx';
export * from './marks/icon.tsx';
export type { IconName } from './marks/icon-drawings.ts';
export * from './marks/interval-chart.tsx';
export * from './marks/kind-mark.tsx';
export * from './marks/meter.tsx';
export * from './marks/pill.tsx';
export * from './marks/relative-time.tsx';
export * from './marks/score-bar.tsx';
export * from './marks/tag.tsx';
export * from './notices/empty.tsx';
export * from './notices/notice.tsx';
export * from './notices/skeleton.tsx';
export * from './notices/toast.tsx';
export * from './talk/receipt.tsx';
export * from './talk/turn.tsx';
export * from './talk/why-list.tsx';
export * from './theme.ts';
