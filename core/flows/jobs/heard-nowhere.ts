/** Why no call runs a job, though it is in the library; null when one can. */
export function heardNowhere(
  name: string,
  uses: readonly { inForce: boolean }[],
): { code: 'attached-nowhere' | 'not-published'; severity: 'advice'; message: string } | null {
  if (uses.length === 0) {
    const message = `No agent step uses “${name}”, so no call runs it. Add it to an agent step of a call flow, and publish that.`;
    return { code: 'attached-nowhere', severity: 'advice', message };
  }
  if (uses.some(({ inForce }) => inForce)) return null;
  const message = `“${name}” is attached in a draft alone, so no call runs it yet. Publish that call flow.`;
  return { code: 'not-published', severity: 'advice', message };
}
