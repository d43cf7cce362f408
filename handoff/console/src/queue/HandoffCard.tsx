import { Button, mergeClasses } from '@fluentui/react-components';
import { FlagFilled } from '../app/icons';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';
import { useCardStyles } from './cardStyles';
import { LanguageBadge } from './LanguageBadge';
import type { TimedCard } from './queueState';
import { WaitingTime } from './WaitingTime';

interface HandoffCardProps {
  readonly card: TimedCard;
  readonly selected: boolean;
  readonly unread: number;
  readonly onOpen: () => void;
  readonly onClaim: () => void;
  readonly claiming: boolean;
}

/** A conversation in the queue: everything an agent needs to decide, in the agent's language. */
export function HandoffCard({ card, selected, unread, onOpen, onClaim, claiming }: HandoffCardProps) {
  const styles = useCardStyles();
  const { t, format } = useTexts();
  const { session } = useDesk();
  const title = t.named('intent', card.intent);
  const language = format.languageName(card.shopperLanguage);
  const translated = card.previewOriginal !== '' && card.previewOriginal !== card.preview;

  return (
    <li className={mergeClasses(styles.card, selected && styles.selected)}>
      <div className={styles.top}>
        <LanguageBadge tag={card.shopperLanguage} />
        <span className={styles.channel}>{t.named('channel', card.channel)}</span>
        <span className={styles.spring} />
        {card.priority > 0 && (
          <span className={styles.priority} role="img" aria-label={t('queue.highPriority')} title={t('queue.highPriority')}><FlagFilled /></span>
        )}
        {card.state === 'waiting' ? <WaitingTime card={card} /> : <Moment card={card} />}
      </div>
      <div className={styles.heading}>
        <div className={styles.titles}>
          <button
            type="button" data-card className={styles.open} onClick={onOpen} aria-current={selected ? 'true' : undefined}
            aria-label={t('queue.open', { language, title })}
          >
            {title}
          </button>
          <div className={styles.reason}>{t.named('reason', card.reason)}</div>
        </div>
        {card.state === 'waiting' && (
          <Button
            size="small" appearance="secondary" className={styles.claim} disabled={claiming} onClick={onClaim}
            aria-label={t('claim.claimLabel', { language, title })}
          >
            {t('claim.claim')}
          </Button>
        )}
      </div>
      <p className={styles.preview} dir="auto" lang={translated ? session.deskLanguage : card.shopperLanguage}>{card.preview}</p>
      {translated && <p className={styles.original} dir="auto" lang={card.shopperLanguage}>{card.previewOriginal}</p>}
      <div className={styles.bottom}>
        {unread > 0 && <span className={styles.unread}>{t.plural('queue.unread', unread)}</span>}
        {card.state === 'claimed' && card.claimedById !== session.id && (
          <span className={styles.holder}>{t('queue.heldBy', { name: card.claimedBy ?? '' })}</span>
        )}
        {card.outcome && <span className={styles.holder}>{t.named('outcome', card.outcome)}</span>}
      </div>
    </li>
  );
}

function Moment({ card }: { readonly card: TimedCard }) {
  const styles = useCardStyles();
  const { format } = useTexts();
  const at = card.endedAt ?? card.claimedAt;
  return at ? <time className={styles.moment} dateTime={at}>{format.time(at)}</time> : null;
}
