import { makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components';
import { useTexts } from '../texts/TextsContext';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px' }, item: { height: '132px', borderRadius: '12px' } });

export function CardSkeleton() {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <Skeleton className={styles.root} aria-label={t('app.loading')} role="status">
      {[0, 1, 2].map((index) => <SkeletonItem key={index} className={styles.item} />)}
    </Skeleton>
  );
}
