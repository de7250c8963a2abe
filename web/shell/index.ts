/** The frame of the app: Shell around every page, Page or Bench inside it, CommandMenu over it. */
export * from './bench.tsx';
export { type Command, matchCommands } from './command-match.ts';
export * from './command-menu.tsx';
export * from './navigation.ts';
export * from './page.tsx';
export * from './phone-frame.tsx';
export * from './shell.tsx';
export * from './theme-toggle.tsx';
