import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTexts } from '../texts/TextsContext';
import type { TimedCard } from './queueState';
import { useNow } from './useNow';

const useStyles = makeStyles({
  root: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  long: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

const longSeconds = 600;

export function WaitingTime({ card }: { readonly card: TimedCard }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const seconds = card.waitingSeconds + Math.max(0, useNow() - card.receivedAt) / 1000;
  const duration = format.wait(seconds);
  return (
    <span className={mergeClasses(styles.root, seconds >= longSeconds && styles.long)} title={t('queue.waitingFor', { duration })}>
      {duration}
    </span>
  );
}
