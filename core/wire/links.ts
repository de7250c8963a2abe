/** Pages of the web app to which links lead that are printed or handed out. The secret stands behind `#`: no server logs it. */
export function signInPath(token: string): string {
  return `/sign-in#link=${token}`;
}

export function joinPath(token: string): string {
  return `/join#invitation=${token}`;
}

/** The secret in the fragment of such a link, or null. */
export function secretInFragment(fragment: string): string | null {
  return /^#?(?:link|invitation)=([\w-]{20,100})$/.exec(fragment)?.[1] ?? null;
}
