import type { LocalCopy } from './draft-keeper.ts';

const keyOf = (flowId: string) => `callwell.flow-draft.${flowId}`;

/** What of a draft was not saved when this browser last had it open; null when nothing was, or storage is switched off. */
export function readCopy(flowId: string): LocalCopy | null {
  try {
    const written = localStorage.getItem(keyOf(flowId));
    return written === null ? null : (JSON.parse(written) as LocalCopy);
  } catch {
    return null;
  }
}

export function keepCopy(flowId: string, copy: LocalCopy | null): void {
  try {
    if (copy) localStorage.setItem(keyOf(flowId), JSON.stringify(copy));
    else localStorage.removeItem(keyOf(flowId));
  } catch {
    // Storage can be full or off: the draft is then kept by this page alone.
  }
}
