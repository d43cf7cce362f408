import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(76px, auto) minmax(0, 1fr)', gap: '6px 14px', margin: 0, fontSize: tokens.fontSizeBase300 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
});

export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={useStyles().list}>{children}</dl>;
}

/** A name and its value; nothing when there is no value. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  if (children === null || children === undefined || children === '') return null;
  return (
    <>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.value} dir="auto">{children}</dd>
    </>
  );
}
