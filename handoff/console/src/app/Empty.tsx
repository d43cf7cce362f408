import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', textAlign: 'center',
    gap: '8px', padding: '32px 24px', flexGrow: 1, minHeight: 0,
  },
  icon: {
    display: 'grid', placeItems: 'center', width: '56px', height: '56px', borderRadius: '50%', fontSize: '26px',
    backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorBrandForeground1, marginBottom: '4px',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground3, maxWidth: '320px', lineHeight: 1.5 },
});

interface EmptyProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** What a pane shows when there is nothing to show: why, and what to do. */
export function Empty({ icon, title, hint, children }: EmptyProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.icon} aria-hidden>{icon}</div>
      <p className={styles.title}>{title}</p>
      {hint && <div className={styles.hint}>{hint}</div>}
      {children}
    </div>
  );
}
