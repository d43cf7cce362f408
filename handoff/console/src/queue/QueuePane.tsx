import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Empty } from '../app/Empty';
import { ChatMultipleRegular, CheckmarkCircleRegular, ErrorCircleRegular, PersonRegular } from '../app/icons';
import { Tabs } from '../app/Tabs';
import { useTexts } from '../texts/TextsContext';
import { CardSkeleton } from './CardSkeleton';
import { HandoffCard } from './HandoffCard';
import { moveBetweenCards } from './moveBetweenCards';
import type { Tab as TabName, TimedCard } from './queueState';
import type { useQueue } from './useQueue';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  tabs: { flexShrink: 0, padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { listStyleType: 'none', margin: 0, padding: '12px', display: 'flex', flexDirection: 'column', gap: '8px' },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column', scrollbarWidth: 'thin' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  group: {
    margin: 0, padding: '12px 16px 0', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3,
  },
});

interface QueuePaneProps {
  readonly queue: ReturnType<typeof useQueue>;
  readonly selectedId: string | null;
  readonly claimingId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onClaim: (id: string) => void;
}

const icons = { waiting: ChatMultipleRegular, mine: PersonRegular, resolved: CheckmarkCircleRegular };
const emptyTexts = {
  waiting: ['queue.emptyWaiting', 'queue.emptyWaitingHint'],
  mine: ['queue.emptyMine', 'queue.emptyMineHint'],
  resolved: ['queue.emptyResolved', 'queue.emptyResolvedHint'],
} as const;

export function QueuePane({ queue, selectedId, claimingId, onOpen, onClaim }: QueuePaneProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { view } = queue;
  const [chosen, setTab] = useState<TabName | null>(null);
  // A page opened on a conversation starts with the list that conversation is in.
  const tab = chosen ?? (view.mine.some((card) => card.id === selectedId) ? 'mine' : 'waiting');
  const counts = { waiting: view.waitingCount, mine: view.mine.length, resolved: view.resolved.length };
  const Icon = icons[tab];
  const [title, hint] = emptyTexts[tab];

  const list = (cards: readonly TimedCard[]) => (
    <ul className={styles.list} onKeyDown={moveBetweenCards}>
      {cards.map((card) => (
        <HandoffCard
          key={card.id} card={card} selected={card.id === selectedId} unread={queue.unread[card.id] ?? 0} claiming={claimingId === card.id}
          onOpen={() => onOpen(card.id)}
          onClaim={() => {
            onClaim(card.id);
            setTab('mine');
          }}
        />
      ))}
    </ul>
  );

  return (
    <nav className={styles.root} aria-label={t('queue.heading')}>
      <Tabs
        label={t('queue.heading')} panelId="queue-list" className={styles.tabs} value={tab} onChange={setTab}
        items={(['waiting', 'mine', 'resolved'] as const).map((value) => ({ value, title: t(`queue.${value}`), count: String(counts[value]), marked: value === 'mine' && view.mine.some((card) => queue.unread[card.id]) }))}
      />
      <div className={styles.scroll} id="queue-list" role="tabpanel" aria-labelledby={`queue-list-${tab}`}>
        {!queue.loaded && !queue.problem && <CardSkeleton />}
        {!queue.loaded && queue.problem && (
          <Empty icon={<ErrorCircleRegular />} title={t('queue.failed')}>
            <Button onClick={queue.reload}>{t('error.tryAgain')}</Button>
          </Empty>
        )}
        {queue.loaded && view[tab].length > 0 && list(view[tab])}
        {queue.loaded && view[tab].length === 0 && <Empty icon={<Icon />} title={t(title)} hint={t(hint)} />}
        {tab === 'mine' && view.withColleagues.length > 0 && (
          <>
            <h2 className={styles.group}>{t('queue.withColleagues')}</h2>
            {list(view.withColleagues)}
          </>
        )}
      </div>
      <div className={styles.hidden} role="status">{queue.loaded ? t.plural('queue.announceWaiting', view.waitingCount) : ''}</div>
    </nav>
  );
}
