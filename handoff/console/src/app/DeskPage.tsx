import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QueuePane } from '../queue/QueuePane';
import { useQueue } from '../queue/useQueue';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';
import { ConnectionBar } from './ConnectionBar';
import { DeskHeader } from './DeskHeader';
import { Empty } from './Empty';
import { ChatMultipleRegular } from './icons';
import { OpenConversation } from './OpenConversation';
import { useAttention } from './useAttention';
import { useClaim } from './useClaim';
import { useMediaQuery } from './useColorScheme';
import { useRoute } from './useRoute';

const useStyles = makeStyles({
  page: {
    height: '100dvh', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  panes: { flexGrow: 1, minHeight: 0, display: 'grid' },
  three: { gridTemplateColumns: '348px minmax(0, 1fr)' },
  pane: { minHeight: 0, minWidth: 0, height: '100%', overflow: 'hidden' },
  queue: { borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  nothing: { display: 'flex', height: '100%' },
});

/** One, two or three panes side by side, as the window allows; the address says which is in front. */
export function DeskPage() {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { session } = useDesk();
  const { route, go } = useRoute();
  const queue = useQueue(route.handoffId);
  const claim = useClaim(queue);
  const wide = useMediaQuery('(min-width: 1180px)');
  const single = useMediaQuery('(max-width: 759px)');
  useAttention(queue.view.waitingCount, queue.loaded);

  const open = (id: string) => {
    claim.forget();
    go({ handoffId: id, details: false });
  };
  const openAndClaim = (id: string) => {
    open(id);
    claim.claim(id);
  };
  const showsQueue = !single || !route.handoffId;

  return (
    <div className={styles.page}>
      {showsQueue && <DeskHeader />}
      <ConnectionBar />
      <div className={mergeClasses(styles.panes, !single && styles.three)}>
        {showsQueue && (
          <div className={mergeClasses(styles.pane, !single && styles.queue)} role={single ? 'main' : undefined}>
            <QueuePane queue={queue} selectedId={route.handoffId} claimingId={claim.busyId} onOpen={open} onClaim={openAndClaim} />
          </div>
        )}
        {route.handoffId && (
          <div className={styles.pane}>
            <OpenConversation
              key={route.handoffId} id={route.handoffId} layout={wide ? 'wide' : single ? 'single' : 'double'} details={route.details} claim={claim}
              onDetails={(details) => go({ handoffId: route.handoffId, details })}
              onBack={() => go({ handoffId: null, details: false })}
            />
          </div>
        )}
        {!route.handoffId && !single && (
          <main className={styles.nothing}>
            <Empty
              icon={<ChatMultipleRegular />} title={t('conversation.none')}
              hint={t('conversation.noneHint', { language: format.languageName(session.deskLanguage) })}
            />
          </main>
        )}
      </div>
    </div>
  );
}
