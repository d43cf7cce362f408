import { makeStyles, tokens } from '@fluentui/react-components';
import { cloneElement, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { position: 'relative', flexShrink: 0 },
  surface: {
    position: 'absolute', insetInlineEnd: 0, top: 'calc(100% + 6px)', zIndex: 20, padding: '6px', minWidth: '200px', borderRadius: '12px',
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStroke2}`, boxShadow: tokens.shadow16,
  },
});

interface TriggerProps {
  'aria-expanded'?: boolean;
  'aria-haspopup'?: 'dialog';
  onClick?: () => void;
}

interface FlyoutProps {
  readonly label: string;
  readonly trigger: ReactElement<TriggerProps>;
  readonly children: (close: () => void) => ReactNode;
}

/** A small surface under a button, right behind it in the tab order; Escape and a click elsewhere close it. */
export function Flyout({ label, trigger, children }: FlyoutProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role="dialog"] :is(button, input:checked, input)')?.focus();
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      root.current?.querySelector('button')?.focus();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);

  return (
    <div ref={root} className={styles.root}>
      {cloneElement(trigger, { 'aria-expanded': open, 'aria-haspopup': 'dialog', onClick: () => setOpen(!open) })}
      {open && <div className={styles.surface} role="dialog" aria-label={label}>{children(() => setOpen(false))}</div>}
    </div>
  );
}
