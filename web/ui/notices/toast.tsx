import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
} from 'react';
import { Button } from '../controls/button.tsx';
import { changeToasts, noToasts, type Toast, undoOf } from './toast-queue.ts';

export type ToastWords = {
  /** What was done: "“Wrong number” deleted." */
  text: string;
  undo?: () => void;
  undoLabel?: string;
  /** In ms; with an Undo 8 s, else 5 s. Time stands still while somebody points at it or is inside. */
  keepMs?: number;
};

type Toasts = { show: (words: ToastWords) => void };

const ToastContext = createContext<Toasts | undefined>(undefined);

/** The way to tell that something was done: `useToast().show({ text, undo })`. */
export function useToast(): Toasts {
  const toasts = use(ToastContext);
  if (!toasts) throw new Error('useToast needs a ToastProvider above it');
  return toasts;
}

function ShownToast({ toast, onUndo, onLeave }: { toast: Toast; onUndo: () => void; onLeave: () => void }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = () => clearTimeout(timer.current);
  const release = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(onLeave, toast.keepMs);
  }, [onLeave, toast.keepMs]);
  useEffect(() => {
    release();
    return () => clearTimeout(timer.current);
  }, [release]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from leaving
    <div className="toast" onMouseEnter={hold} onMouseLeave={release} onFocus={hold} onBlur={release}>
      <span>{toast.text}</span>
      {toast.undo && (
        <Button size="sm" onClick={onUndo}>
          {toast.undoLabel ?? 'Undo'}
        </Button>
      )}
    </div>
  );
}

/** Holds the toasts of the page. Stands once, near the root. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [queue, change] = useReducer(changeToasts, noToasts);
  const toasts = useMemo<Toasts>(
    () => ({
      show: (words) =>
        change({ type: 'show', toast: { ...words, keepMs: words.keepMs ?? (words.undo ? 8000 : 5000) } }),
    }),
    [],
  );
  const leave = useCallback((id: number) => change({ type: 'leave', id }), []);
  return (
    <ToastContext value={toasts}>
      {children}
      <section className="toasts" aria-label="Notifications" aria-live="polite" aria-atomic="false">
        {queue.shown.map((toast) => (
          <ShownToast
            key={toast.id}
            toast={toast}
            onUndo={() => {
              undoOf(queue, toast.id)?.();
              leave(toast.id);
            }}
            onLeave={() => leave(toast.id)}
          />
        ))}
      </section>
    </ToastContext>
  );
}
