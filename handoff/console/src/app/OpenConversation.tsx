import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { ConversationPane } from '../conversation/ConversationPane';
import { useConversation } from '../conversation/useConversation';
import { DetailsPane } from '../details/DetailsPane';
import { useTexts } from '../texts/TextsContext';
import { ArrowLeftRegular } from './icons';
import type { useClaim } from './useClaim';

const useStyles = makeStyles({
  wide: { height: '100%', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 332px', minHeight: 0 },
  aside: { minHeight: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  alone: { height: '100%', minHeight: 0, display: 'flex', flexDirection: 'column' },
  bar: {
    flexShrink: 0, display: 'flex', alignItems: 'center', gap: '8px', minHeight: '60px', padding: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

interface OpenConversationProps {
  readonly id: string;
  readonly layout: 'wide' | 'double' | 'single';
  readonly details: boolean;
  readonly claim: ReturnType<typeof useClaim>;
  readonly onDetails: (open: boolean) => void;
  readonly onBack: () => void;
}

/** The conversation and its details: side by side when there is room, else one in front of the other. */
export function OpenConversation({ id, layout, details, claim, onDetails, onBack }: OpenConversationProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const conversation = useConversation(id);
  const { handoff, reload } = conversation;
  const wide = layout === 'wide';

  // A claim made from the queue is seen here even when the live connection is down.
  useEffect(() => {
    if (claim.claimedId === id) void reload();
  }, [claim.claimedId, id, reload]);

  if (details && !wide && handoff) {
    return (
      <main className={styles.alone}>
        <div className={styles.bar}>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t('conversation.backToConversation')} onClick={() => onDetails(false)} />
          <h1 className={styles.title}>{t('details.heading')}</h1>
        </div>
        <DetailsPane handoff={handoff} />
      </main>
    );
  }
  const pane = (
    <ConversationPane
      conversation={conversation} compact={!wide} claiming={claim.busyId === id}
      claimProblem={claim.failed?.id === id ? claim.failed.problem : null} onClaim={() => claim.claim(id)}
      onBack={layout === 'single' ? onBack : null} onDetails={wide || !handoff ? null : () => onDetails(true)}
    />
  );
  if (!wide || !handoff) return pane;
  return (
    <div className={styles.wide}>
      {pane}
      <div className={styles.aside}><DetailsPane handoff={handoff} /></div>
    </div>
  );
}
