import { Button, mergeClasses } from '@fluentui/react-components';
import { memo, useId, useState } from 'react';
import type { Line } from '../api/types';
import { InfoRegular, NoteRegular } from '../app/icons';
import { useTexts } from '../texts/TextsContext';
import { useBubbleStyles } from './bubbleStyles';
import { DeliveryStatus } from './DeliveryStatus';
import { ExplanationPanel } from './ExplanationPanel';
import { QualityBadge } from './QualityBadge';
import { shown } from './lines';

/** One line of the conversation: what it says to the agent, and what was really written beside it. */
export const Bubble = memo(function Bubble({ handoffId, line, selfName }: { readonly handoffId: string; readonly line: Line; readonly selfName: string }) {
  const styles = useBubbleStyles();
  const { t, format } = useTexts();
  const { main, original } = shown(line);
  const [explained, setExplained] = useState(false);
  const panel = useId();

  if (line.author === 'system') {
    return <li className={styles.system}><span dir="auto" lang={main.language}>{main.text}</span> · <time dateTime={line.at}>{format.time(line.at)}</time></li>;
  }

  const ours = line.author !== 'shopper';
  const isNote = line.author === 'note';
  const kind = isNote ? styles.noteBubble : line.author === 'bot' ? styles.botBubble : undefined;
  return (
    <li className={mergeClasses(styles.row, ours && styles.ours)} data-author={line.author} data-sequence={line.sequence}>
      <div className={styles.meta}>
        <span className={styles.author}>{authorName(line, selfName)}</span>
        {isNote && <span className={styles.status}><NoteRegular aria-hidden /> {t('note.internal')}</span>}
        <time dateTime={line.at} title={format.dateTime(line.at)}>{format.time(line.at)}</time>
        {line.author === 'shopper' && (
          <Button
            className={styles.why} appearance="transparent" size="small" icon={<InfoRegular />} title={t('explain.open')} aria-label={t('explain.open')}
            aria-expanded={explained} aria-controls={panel} onClick={() => setExplained(!explained)}
          />
        )}
      </div>
      <div className={mergeClasses(styles.bubble, ours && styles.oursBubble, kind, original ? styles.pair : undefined)}>
        <p
          className={mergeClasses(styles.main, original ? styles.mainOfPair : undefined, line.translation?.quality === 'guess' && styles.guessed)}
          dir="auto" lang={main.language}
        >
          {main.text}
        </p>
        {original && (
          <p
            className={mergeClasses(styles.original, ours && styles.oursOriginal)} dir="auto" lang={original.language}
            title={t('conversation.original', { language: format.languageName(original.language) })}
          >
            {original.text}
          </p>
        )}
        {(line.translation || (ours && line.status)) && (
          <div className={mergeClasses(styles.foot, original ? styles.footOfPair : undefined)}>
            {line.translation && <QualityBadge translation={line.translation} />}
            {ours && line.status && <DeliveryStatus status={line.status} />}
          </div>
        )}
      </div>
      {explained && <ExplanationPanel id={panel} handoffId={handoffId} sequence={line.sequence} />}
    </li>
  );

  function authorName({ author, authorName: name }: Line, self: string): string {
    if (author === 'bot' || author === 'shopper') return name || t(`author.${author}`);
    return name && name === self ? t('author.you') : name || t(`author.${author}`);
  }
});
