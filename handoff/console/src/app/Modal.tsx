import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type MouseEvent, type ReactNode, type SyntheticEvent } from 'react';

const useStyles = makeStyles({
  root: {
    width: 'calc(100vw - 24px)', maxWidth: '520px', maxHeight: 'calc(100dvh - 48px)', padding: 0, borderRadius: '16px', overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke3}`, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, boxShadow: tokens.shadow64,
    '::backdrop': { backgroundColor: tokens.colorBackgroundOverlay },
  },
  large: { maxWidth: '780px' },
  body: { display: 'flex', flexDirection: 'column', maxHeight: 'calc(100dvh - 50px)' },
  heading: { margin: 0, padding: '20px 24px 12px', fontSize: tokens.fontSizeBase500, lineHeight: '28px', fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em' },
  content: { display: 'flex', flexDirection: 'column', gap: '14px', padding: '2px 24px 8px', overflowY: 'auto', minHeight: 0, scrollbarWidth: 'thin' },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: '8px', padding: '14px 24px 20px' },
});

interface ModalProps {
  readonly title: string;
  readonly large?: boolean;
  readonly actions: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The browser's own modal: it traps focus, makes the rest inert and answers Escape, without any help. */
export function Modal({ title, large, actions, onClose, children }: ModalProps) {
  const styles = useStyles();
  const id = useId();
  const root = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const opener = document.activeElement;
    root.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  const onCancel = (event: SyntheticEvent) => {
    event.preventDefault();
    onClose();
  };
  const onClick = (event: MouseEvent) => {
    if (event.target === root.current) onClose();
  };
  return (
    <dialog ref={root} className={mergeClasses(styles.root, large && styles.large)} aria-labelledby={id} onCancel={onCancel} onClick={onClick}>
      <div className={styles.body}>
        <h2 id={id} className={styles.heading}>{title}</h2>
        <div className={styles.content}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
