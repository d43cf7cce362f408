import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CheckmarkRegular, ClockRegular, ErrorCircleRegular, WarningRegular } from '../app/icons';
import { useTexts } from '../texts/TextsContext';
import { useBubbleStyles } from './bubbleStyles';

const icons: Readonly<Record<string, typeof ClockRegular>> = {
  queued: ClockRegular, sent: CheckmarkRegular, delivered: CheckmarkCircleRegular, read: CheckmarkCircleRegular,
  failed: ErrorCircleRegular, uncertain: WarningRegular,
};

export function DeliveryStatus({ status }: { readonly status: string }) {
  const styles = useBubbleStyles();
  const { t } = useTexts();
  const Icon = icons[status];
  if (!Icon) return null;
  const bad = status === 'failed' || status === 'uncertain';
  return (
    <span className={mergeClasses(styles.status, bad && styles.statusBad)} data-status={status}>
      <Icon aria-hidden /> {t.named('status', status)}
    </span>
  );
}
