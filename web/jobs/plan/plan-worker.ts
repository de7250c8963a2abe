import { compile } from '../../../core/plan/compile.ts';
import type { PlanContext } from '../../../core/plan/plan.ts';

/** Compiles beside the page: the letters that are typed meanwhile wait for nothing. */
self.onmessage = ({ data }: MessageEvent<{ text: string; context: PlanContext }>) => {
  self.postMessage(compile(data.text, data.context));
};
