import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { Line } from '../api/types';
import { ArrowDownRegular } from '../app/icons';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';
import { Bubble } from './Bubble';
import { useBubbleStyles } from './bubbleStyles';
import { shown } from './lines';
import type { Conversation } from './useConversation';
import { useStickToBottom } from './useStickToBottom';
import { TypingIndicator } from './TypingIndicator';

const useStyles = makeStyles({
  root: { position: 'relative', flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
  scroll: {
    flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '4px 20px 20px', containerType: 'inline-size', containerName: 'transcript', scrollbarWidth: 'thin',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 759px)': { padding: '4px 12px 16px' },
  },
  list: { margin: 0, padding: 0 },
  pill: { position: 'absolute', bottom: '12px', insetInlineStart: '50%', transform: 'translateX(-50%)', boxShadow: tokens.shadow8, borderRadius: '999px' },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

export function Transcript({ handoffId, lines, typing }: Pick<Conversation, 'lines' | 'typing'> & { readonly handoffId: string }) {
  const styles = useStyles();
  const bubble = useBubbleStyles();
  const { t, format } = useTexts();
  const { session } = useDesk();
  const scroller = useRef<HTMLDivElement>(null);
  const last = lines.at(-1);
  const own = last !== undefined && last.authorName === session.name && (last.author === 'agent' || last.author === 'note');
  const { unseen, onScroll, toEnd } = useStickToBottom(scroller, last?.sequence ?? 0, lines.length, own);
  const announced = useAnnouncement(lines);
  const now = new Date();

  return (
    <div className={styles.root}>
      <div ref={scroller} className={styles.scroll} onScroll={onScroll} tabIndex={0} role="region" aria-label={t('conversation.transcript')}>
        <ol className={styles.list}>
          {lines.map((line, index) => {
            const day = format.day(line.at, now);
            const before = lines[index - 1];
            return (
              <Fragment key={line.sequence}>
                {(!before || format.day(before.at, now) !== day) && <li className={bubble.day}>{day}</li>}
                <Bubble handoffId={handoffId} line={line} selfName={session.name} />
              </Fragment>
            );
          })}
        </ol>
        {typing && <TypingIndicator typing={typing} />}
      </div>
      {unseen > 0 && (
        <Button className={styles.pill} appearance="primary" size="small" icon={<ArrowDownRegular />} onClick={toEnd}>
          {t.plural('conversation.newMessages', unseen)}
        </Button>
      )}
      <div className={styles.hidden} aria-live="polite" role="status">{announced}</div>
    </div>
  );
}

/** Says what others wrote since the page was opened; the history is not read out. */
function useAnnouncement(lines: readonly Line[]): string {
  const { t } = useTexts();
  const newest = useRef<number | null>(null);
  const [announced, setAnnounced] = useState('');
  const last = lines.at(-1);

  useEffect(() => {
    if (!last) return;
    const isNew = newest.current !== null && last.sequence > newest.current;
    newest.current = Math.max(newest.current ?? 0, last.sequence);
    if (isNew && last.author === 'shopper') {
      setAnnounced(t('conversation.announce', { author: t('author.shopper'), text: shown(last).main.text }));
    }
  }, [last, t]);

  return announced;
}
