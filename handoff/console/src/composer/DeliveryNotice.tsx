import { Button } from '@fluentui/react-components';
import { ErrorCircleRegular, WarningRegular } from '../app/icons';
import { explain } from '../session/explain';
import { useTexts } from '../texts/TextsContext';
import { matchingAttempt, type ComposerState } from './composerMachine';
import { useComposerStyles } from './composerStyles';

/** What became of the last try to send. The text itself always stays in the box. */
export function DeliveryNotice({ state, onRetry }: { readonly state: ComposerState; readonly onRetry: () => void }) {
  const styles = useComposerStyles();
  const { t } = useTexts();
  const { delivery, problem, draft } = state;

  if (delivery === 'failed' && problem) {
    const sentence = problem.status === 409 ? t('claim.lost') : problem.uncertain ? t('composer.notConfirmed') : t('composer.notSent');
    const cause = problem.status === 409 || problem.uncertain ? null : explain(t, problem);
    return (
      <div className={styles.notice} role="alert">
        <ErrorCircleRegular aria-hidden />
        <span>{sentence} {cause}</span>
        {problem.status !== 409 && <Button size="small" onClick={onRetry}>{t('error.tryAgain')}</Button>}
      </div>
    );
  }
  if (delivery === 'editing' && draft.attempt && draft.text !== '' && !matchingAttempt(draft)) {
    return <div className={styles.notice} role="status"><WarningRegular aria-hidden /> {t('composer.changedAfterFailure')}</div>;
  }
  return null;
}
