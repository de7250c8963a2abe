import { history } from '../../../core/agent/window/history.ts';
import { prefix } from '../../../core/agent/window/prefix.ts';
import { state } from '../../../core/agent/window/state.ts';
import type { View } from '../../../core/agent/window/view.ts';
import type { ToolCall } from './stream-reader.ts';

/** The same in every request, so that it is part of what a provider's cache holds. */
const TOOLS = JSON.stringify([
  {
    type: 'function',
    function: {
      name: 'run_action',
      description: 'Do the next action of the job under way, once the caller has agreed to it.',
      parameters: { type: 'object', properties: {}, additionalProperties: false },
    },
  },
]);

/** The prefix as it is sent, once for each list of jobs and manner of speaking. */
const prefixes = new WeakMap<View['jobs'], Map<string, string>>();

export type Refusal = { answer: string; tool: ToolCall | null; reasons: string[] };

/** One request for a turn's answer; with `refusal` once more, saying what of the first answer was not allowed. */
export function requestBody(model: string, view: View, refusal: Refusal | null): string {
  const after = refusal ? `,${refusalMessages(refusal)}` : '';
  const past = history(view.turns).map((message) => `${JSON.stringify(message)},`);
  const now = JSON.stringify({ role: 'user', content: state(view) });
  return `{"model":${JSON.stringify(model)},"stream":true,"stream_options":{"include_usage":true},"tools":${TOOLS},"messages":[${prefixJson(view)},${past.join('')}${now}${after}]}`;
}

function prefixJson(view: View): string {
  const manner = `${view.manner.language}/${view.manner.tone}`;
  const known = prefixes.get(view.jobs) ?? new Map<string, string>();
  prefixes.set(view.jobs, known);
  const json = known.get(manner) ?? JSON.stringify({ role: 'system', content: prefix(view) });
  known.set(manner, json);
  return json;
}

function refusalMessages({ answer, tool, reasons }: Refusal): string {
  const reason = `Refused: ${reasons.join('; ')}. Answer again, without it.`;
  const calls = tool && [
    { id: tool.id || 'call', type: 'function', function: { name: tool.name, arguments: tool.args || '{}' } },
  ];
  const messages = calls
    ? [
        { role: 'assistant', content: answer || null, tool_calls: calls },
        { role: 'tool', tool_call_id: tool.id || 'call', content: reason },
      ]
    : [
        { role: 'assistant', content: answer || '…' },
        { role: 'user', content: reason },
      ];
  return messages.map((message) => JSON.stringify(message)).join(',');
}
