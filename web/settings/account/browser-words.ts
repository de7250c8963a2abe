/** First match wins: browsers built on another's engine name that one too. */
const browsers: readonly [name: string, mark: RegExp][] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|HeadlessChrome|CriOS|Chromium)\//],
  ['Safari', /\bVersion\/.*\bSafari\//],
];

const systems: readonly [name: string, mark: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

/** "Chrome on Linux" of the text with which a browser introduces itself; what is not known comes back as it is. */
export function browserInWords(userAgent: string): string {
  const nameOf = (list: typeof browsers) => list.find(([, mark]) => mark.test(userAgent))?.[0];
  const [browser, system] = [nameOf(browsers), nameOf(systems)];
  if (browser === undefined)
    return userAgent.trim() === '' ? 'A browser that did not say its name' : userAgent;
  return system === undefined ? browser : `${browser} on ${system}`;
}
