import type { Arm, Step } from '../../../core/plan/plan.ts';
import type { Span } from '../../../core/shared/text.ts';
import { classNames, Icon, KindMark, Pill } from '../../ui/index.ts';
import { type Gate, SURE, wordsOf } from './step-words.ts';

/** A step and the stretch of text that it was read from are chosen together. */
export type PlanChoice = {
  /** The place of the caret in the stored text; null when it is elsewhere. */
  at: number | null;
  onChoose: (span: Span) => void;
  /** Another way to write an unsure line; without it the plan is only read. */
  onRewrite?: ((span: Span, text: string) => void) | undefined;
};

type StepsProps = { steps: readonly Step[]; choice: PlanChoice };

/** The steps of a plan in the order of the text, branches nested. */
export function PlanSteps({ steps, choice }: StepsProps) {
  return steps.map((step) => (
    <li key={step.id}>
      {step.kind === 'branch' ? (
        <Branch step={step} choice={choice} />
      ) : (
        <PlainStep step={step} choice={choice} />
      )}
    </li>
  ));
}

function isAt([from, to]: Span, at: number | null): boolean {
  return at !== null && at >= from && at <= to;
}

/** A row of the plan that leads to its line. Pressing it chooses the line in the text. */
function Line({ span, choice, unsure, children }: LineProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div
      className={classNames('ps', isAt(span, choice.at) && 'on', unsure && 'unsure')}
      onClick={() => choice.onChoose(span)}
    >
      {children}
    </div>
  );
}

type LineProps = { span: Span; choice: PlanChoice; unsure?: boolean; children: React.ReactNode };

function Word({ children, span, choice }: { children: string; span: Span; choice: PlanChoice }) {
  return (
    <button
      type="button"
      className="kind"
      aria-current={isAt(span, choice.at) ? 'step' : undefined}
      onClick={(event) => {
        event.stopPropagation();
        choice.onChoose(span);
      }}
    >
      {children}
    </button>
  );
}

function Gates({ gates }: { gates: readonly Gate[] }) {
  if (gates.length === 0) return null;
  return (
    <div className="gates">
      {gates.map(({ icon, label }) => (
        <span key={label} className="gate">
          <Icon name={icon} />
          {label}
        </span>
      ))}
    </div>
  );
}

function PlainStep({ step, choice }: { step: Step; choice: PlanChoice }) {
  const unsure = step.confidence < SURE;
  return wordsOf(step).map(({ kind, word, key, text, gates }) => (
    <Line key={key ?? word} span={step.span} choice={choice} unsure={unsure}>
      <KindMark kind={kind} />
      <div className="min-w-0">
        <Word span={step.span} choice={choice}>
          {word}
        </Word>{' '}
        {key && <span className="t3 mono sm">{key}</span>}
        {unsure && <Pill tone="warn">Not sure</Pill>}
        {text && <p>{text}</p>}
        <Gates gates={gates} />
        {unsure && choice.onRewrite && 'text' in step && (
          <Rewrites text={step.text} onRewrite={(next) => choice.onRewrite?.(step.span, next)} />
        )}
      </div>
    </Line>
  ));
}

/** An unsure line asks what it should be; choosing rewrites it in the text. */
function Rewrites({ text, onRewrite }: { text: string; onRewrite: (text: string) => void }) {
  const words = text.replace(/^[“"]|[”"]$/g, '');
  const ways = [
    { label: 'Say it', text: `Say: “${words}”` },
    { label: 'A rule for the whole job', text: `Rule: ${words}` },
    { label: 'Ask it', text: `Ask: “${words}”` },
  ];
  return (
    <>
      <p className="sm">The agent would speak this line. What should it be?</p>
      <div className="row wrap g1 mt-1">
        {ways.map((way) => (
          <button
            key={way.label}
            type="button"
            className="btn sm"
            onClick={(event) => {
              event.stopPropagation();
              onRewrite(way.text);
            }}
          >
            {way.label}
          </button>
        ))}
      </div>
    </>
  );
}

function conditionWords({ when }: Arm): { head: string; text: string } {
  if (when === 'otherwise') return { head: 'Otherwise', text: '' };
  const text = when.text.replace(/[:,.]\s*$/, '');
  const head = /^(if|when|unless|si|cuando)\b/i.exec(text)?.[0] ?? 'If';
  const rest = text.slice(head.length).trim();
  const urgent = when.about === 'urgency';
  return {
    head: urgent ? 'If it is urgent' : head.charAt(0).toUpperCase() + head.slice(1).toLowerCase(),
    text: rest && text.toLowerCase().startsWith(head.toLowerCase()) ? rest : text,
  };
}

function Branch({ step, choice }: { step: Extract<Step, { kind: 'branch' }>; choice: PlanChoice }) {
  const unsure = step.confidence < SURE;
  return step.arms.map((arm, index) => {
    const { head, text } = conditionWords(arm);
    const steps = (
      <ol aria-label={index === 0 ? 'Then' : head}>
        <PlanSteps steps={arm.steps} choice={choice} />
      </ol>
    );
    if (index > 0) {
      return (
        <div key={arm.span.join()}>
          <p className="arm">
            {head.toLowerCase()} {text}
          </p>
          {steps}
        </div>
      );
    }
    return (
      <div key={arm.span.join()}>
        <Line span={arm.span} choice={choice} unsure={unsure}>
          <KindMark kind="branch" />
          <div className="min-w-0">
            <Word span={arm.span} choice={choice}>
              {head}
            </Word>
            {text && <p>{text}</p>}
          </div>
        </Line>
        {steps}
      </div>
    );
  });
}
