import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../api/problem';
import type { Handoff } from '../api/types';
import { explain } from '../session/explain';
import { useTexts } from '../texts/TextsContext';
import type { Texts } from '../texts/texts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '12px', padding: '16px 20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 759px)': { justifyContent: 'center', textAlign: 'center' },
  },
  text: { color: tokens.colorNeutralForeground3, lineHeight: 1.45 },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface ClaimBarProps {
  readonly handoff: Handoff;
  readonly problem: Problem | null;
  /** The agent was writing when the claim went: say that the text is kept. */
  readonly lost: boolean;
  readonly busy: boolean;
  readonly onClaim: () => void;
}

/** Below a conversation that the agent does not hold: why it is read-only, and how to take it. */
export function ClaimBar({ handoff, problem, lost, busy, onClaim }: ClaimBarProps) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div className={styles.root}>
      <div>
        {problem && <div className={styles.bad} role="alert">{claimProblem(t, problem)}</div>}
        {lost && !problem && <div className={styles.bad} role="alert">{t('claim.lost')}</div>}
        <div className={styles.text}>{sentence(t, handoff)}</div>
      </div>
      {handoff.state === 'waiting' && (
        <Button appearance="primary" size="large" disabled={busy} onClick={onClaim}>{t('claim.claimBig')}</Button>
      )}
    </div>
  );
}

export function claimProblem(t: Texts, problem: Problem): string {
  if (problem.status !== 409) return explain(t, problem);
  const name = problem.text('claimedBy');
  return name ? t('claim.taken', { name }) : t('claim.takenUnknown');
}

function sentence(t: Texts, handoff: Handoff): string {
  if (handoff.state === 'waiting') return t('claim.readOnly');
  if (handoff.state === 'claimed') return t('queue.heldBy', { name: handoff.claimedBy ?? '' });
  return t('conversation.ended');
}
