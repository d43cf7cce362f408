import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { Problem } from '../api/problem';
import type { Handoff } from '../api/types';
import { Empty } from '../app/Empty';
import { ErrorCircleRegular } from '../app/icons';
import { Composer } from '../composer/Composer';
import { ResolveDialog } from '../details/ResolveDialog';
import { TransferDialog } from '../details/TransferDialog';
import { explain } from '../session/explain';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';
import { ClaimBar } from './ClaimBar';
import { ConversationHeader } from './ConversationHeader';
import { SummaryLine } from './SummaryLine';
import { Transcript } from './Transcript';
import type { Conversation } from './useConversation';

const useStyles = makeStyles({
  root: { height: '100%', minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground2 },
});

interface ConversationPaneProps {
  readonly conversation: Conversation;
  readonly compact: boolean;
  readonly claiming: boolean;
  readonly claimProblem: Problem | null;
  readonly onClaim: () => void;
  readonly onBack: (() => void) | null;
  readonly onDetails: (() => void) | null;
}

export function ConversationPane({ conversation, compact, claiming, claimProblem, onClaim, onBack, onDetails }: ConversationPaneProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { api, session } = useDesk();
  const [dialog, setDialog] = useState<'transfer' | 'resolve' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { handoff, lines, typing, reload } = conversation;

  const [lost, setLost] = useState(false);
  const onLost = useCallback(() => {
    setLost(true);
    void reload();
  }, [reload]);
  const onSent = useCallback((sequence: number) => {
    // The push usually wins; when the live connection is down, the sent line is read over HTTP.
    if (!lines.some((line) => line.sequence === sequence)) setTimeout(() => void reload(), 600);
  }, [lines, reload]);

  if (!handoff) return <main className={styles.root}><Opening problem={conversation.problem} onRetry={() => void reload()} onBack={onBack} /></main>;

  const mine = handoff.state === 'claimed' && handoff.claimedById === session.id;
  const release = () => void api.release(handoff.id).then(() => reload(), (error: unknown) => setProblem(Problem.of(error)));
  const close = () => {
    setDialog(null);
    void reload();
  };

  return (
    <main className={styles.root} aria-label={t('conversation.region')}>
      <ConversationHeader
        handoff={handoff} compact={compact} onBack={onBack} onDetails={onDetails}
        actions={mine ? { release, transfer: () => setDialog('transfer'), resolve: () => setDialog('resolve') } : null}
      />
      {problem && <MessageBar intent="error" role="alert"><MessageBarBody>{t('action.failed')} {explain(t, problem)}</MessageBarBody></MessageBar>}
      {needsSummary(handoff) && <SummaryLine text={handoff.summary} />}
      <Transcript handoffId={handoff.id} lines={lines} typing={typing} />
      {mine
        ? <Composer key={handoff.id} handoff={handoff} onSent={onSent} onLost={onLost} />
        : <ClaimBar handoff={handoff} lost={lost} problem={claimProblem} busy={claiming} onClaim={onClaim} />}
      {dialog === 'transfer' && <TransferDialog handoff={handoff} onClose={close} />}
      {dialog === 'resolve' && <ResolveDialog handoff={handoff} onClose={close} />}
    </main>
  );
}

/** Where a line has no translation, one sentence in the agent's language says what it is about. */
function needsSummary({ summary, transcript }: Handoff): boolean {
  return summary !== '' && transcript.some((line) => line.translation?.quality === 'none');
}

function Opening({ problem, onRetry, onBack }: { readonly problem: Problem | null; readonly onRetry: () => void; readonly onBack: (() => void) | null }) {
  const { t } = useTexts();
  if (!problem) return <Empty icon={<Spinner size="small" />} title={t('app.loading')} />;
  return (
    <Empty icon={<ErrorCircleRegular />} title={explain(t, problem)}>
      {problem.status === 404
        ? onBack && <Button onClick={onBack}>{t('conversation.back')}</Button>
        : <Button onClick={onRetry}>{t('error.tryAgain')}</Button>}
    </Empty>
  );
}
