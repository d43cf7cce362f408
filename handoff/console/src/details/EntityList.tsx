import { makeStyles, tokens } from '@fluentui/react-components';
import type { Entity } from '../api/types';
import { useTexts } from '../texts/TextsContext';
import { CopyButton } from './CopyButton';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '2px' },
  item: { display: 'flex', alignItems: 'center', gap: '10px', minHeight: '28px' },
  kind: { flexShrink: 0, minWidth: '112px', color: tokens.colorNeutralForeground3 },
  value: { flexGrow: 1, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
});

export function EntityList({ entities }: { readonly entities: readonly Entity[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <ul className={styles.list}>
      {entities.map((entity) => {
        const value = entity.value || entity.text;
        return (
          <li key={`${entity.kind} ${value}`} className={styles.item}>
            <span className={styles.kind}>{t.named('entity', entity.kind)}</span>
            <span className={styles.value} title={entity.text}><bdi>{value}</bdi></span>
            <CopyButton value={value} />
          </li>
        );
      })}
    </ul>
  );
}
