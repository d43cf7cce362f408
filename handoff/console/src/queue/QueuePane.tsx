import { Button, CounterBadge, makeStyles, Tab, TabList, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { Empty } from '../app/Empty';
import { ChatMultipleRegular, CheckmarkCircleRegular, ErrorCircleRegular, PersonRegular } from '../app/icons';
import { useTexts } from '../texts/TextsContext';
import { CardSkeleton } from './CardSkeleton';
import { HandoffCard } from './HandoffCard';
import type { Tab as TabName, TimedCard } from './queueState';
import type { useQueue } from './useQueue';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  tabs: { flexShrink: 0, padding: '4px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  list: { listStyleType: 'none', margin: 0, padding: '12px', display: 'flex', flexDirection: 'column', gap: '8px' },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', display: 'flex', flexDirection: 'column', scrollbarWidth: 'thin' },
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
  const [tab, setTab] = useState<TabName>('waiting');
  const arrows = useArrowNavigationGroup({ axis: 'vertical', tabbable: true });
  const { view } = queue;
  const counts = { waiting: view.waitingCount, mine: view.mine.length, resolved: view.resolved.length };
  const Icon = icons[tab];
  const [title, hint] = emptyTexts[tab];

  const list = (cards: readonly TimedCard[]) => (
    <ul className={styles.list} {...arrows}>
      {cards.map((card) => (
        <HandoffCard
          key={card.id} card={card} selected={card.id === selectedId} claiming={claimingId === card.id}
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
      <TabList className={styles.tabs} selectedValue={tab} onTabSelect={(_, data) => setTab(data.value as TabName)} size="medium">
        {(['waiting', 'mine', 'resolved'] as const).map((name) => (
          <Tab key={name} value={name} id={`queue-tab-${name}`} aria-controls="queue-list">
            <span className={styles.tab}>
              {t(`queue.${name}`)}
              <CounterBadge count={counts[name]} size="small" appearance="filled" color={tab === name ? 'brand' : 'informative'} overflowCount={999} showZero />
            </span>
          </Tab>
        ))}
      </TabList>
      <div className={styles.scroll} id="queue-list" role="tabpanel" aria-labelledby={`queue-tab-${tab}`}>
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
    </nav>
  );
}
