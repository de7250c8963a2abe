import type { AgentSettings } from '../../flows/flow.ts';
import type { Language } from '../../workspaces/workspace.ts';

/** How the agent speaks: the agent step's tone and the language of the job under way. */
export type Manner = { tone: AgentSettings['tone']; language: Language };

export const PLAIN: Manner = { tone: 'neutral', language: 'en' };
