import { compile } from '../../../core/plan/compile.ts';
import type { Plan, PlanContext } from '../../../core/plan/plan.ts';

export type Asked = { text: string; context: PlanContext };
export type CompiledPlan = Asked & { plan: Plan };

export function compiledHere({ text, context }: Asked): CompiledPlan {
  return { plan: compile(text, context), text, context };
}

/**
 * Compiles in a worker, one text at a time. What is asked for meanwhile waits, and only the newest of it is compiled then. Where
 * no worker can be had, the page compiles.
 */
export class Compiler {
  readonly #tell: (compiled: CompiledPlan) => void;
  #worker: Worker | null;
  #now: Asked | null = null;
  #next: Asked | null = null;

  constructor(tell: (compiled: CompiledPlan) => void) {
    this.#tell = tell;
    this.#worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Plan>) => this.#answered(data);
    this.#worker.onerror = () => this.#alone();
  }

  ask(asked: Asked): void {
    if (!this.#worker) this.#tell(compiledHere(asked));
    else if (this.#now) this.#next = asked;
    else {
      this.#now = asked;
      this.#worker.postMessage(asked);
    }
  }

  stop(): void {
    this.#worker?.terminate();
  }

  #answered(plan: Plan): void {
    const [now, next] = [this.#now, this.#next];
    this.#now = null;
    this.#next = null;
    if (next) this.ask(next);
    if (now) this.#tell({ ...now, plan });
  }

  #alone(): void {
    this.stop();
    const waiting = this.#next ?? this.#now;
    this.#worker = null;
    if (waiting) this.#tell(compiledHere(waiting));
  }
}
