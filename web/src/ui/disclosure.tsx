import { type JSX, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { join } from '#web/lib/join.ts';

type DisclosureProps = {
  /** What the button does, said before its face to the reading cursor. */
  readonly label: string;
  readonly face: ReactNode;
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
};

/** A button and the panel under it; Escape, a click elsewhere or leaving by Tab closes it. */
export const Disclosure = ({ label, face, className, children }: DisclosureProps): JSX.Element => {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!open) return;
    const leave = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const closeByKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('keydown', closeByKey);
    };
  }, [open]);
  return (
    <div ref={root} className={join('tx-disclosure', className)}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={panelId}
        className="tx-quiet"
        onClick={() => setOpen(!open)}
      >
        <span className="tx-hidden">{label}</span>
        {face}
      </button>
      <div id={panelId} className="tx-panel" hidden={!open}>
        {open ? children(() => setOpen(false)) : null}
      </div>
    </div>
  );
};
