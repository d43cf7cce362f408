import { makeStyles, tokens } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    minHeight: '100%', height: '100%', overflowY: 'auto', display: 'grid', placeItems: 'center', padding: '24px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: {
    width: '100%', maxWidth: '416px', padding: '36px 36px 32px', borderRadius: '16px', backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8, border: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 480px)': { padding: '28px 20px 24px' },
  },
  mark: { display: 'block', width: '44px', height: '44px', marginBottom: '20px' },
  heading: { margin: 0, fontSize: '24px', lineHeight: '32px', fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em' },
  lead: { margin: '6px 0 24px', color: tokens.colorNeutralForeground3, lineHeight: 1.5 },
  form: { display: 'flex', flexDirection: 'column', gap: '16px' },
  markBack: { fill: tokens.colorBrandBackground },
});

interface WelcomeProps {
  readonly heading: string;
  readonly lead: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The quiet page around sign-in and set-up. */
export function Welcome({ heading, lead, onSubmit, children }: WelcomeProps) {
  const styles = useStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <Mark className={styles.mark} />
        <h1 className={styles.heading}>{heading}</h1>
        <p className={styles.lead}>{lead}</p>
        <form className={styles.form} onSubmit={submit} noValidate>{children}</form>
      </div>
    </main>
  );
}

/** Two speech bubbles back to back: one for each language. */
export function Mark({ className }: { readonly className?: string }) {
  const styles = useStyles();
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" className={styles.markBack} />
      <path d="M7 9.5A2.5 2.5 0 0 1 9.5 7H15v12H11l-4 3.5z" fill="#fff" />
      <path d="M25 12.5A2.5 2.5 0 0 0 22.5 10H17v12h4l4 3.5z" fill="#fff" opacity=".62" />
    </svg>
  );
}
