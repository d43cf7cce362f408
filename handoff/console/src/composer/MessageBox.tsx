import { Button, mergeClasses, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Handoff } from '../api/types';
import { BookSearchRegular, SendFilled } from '../app/icons';
import type { Attempt, DraftKind } from '../drafts/draftStore';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';
import { ArticlePicker } from './ArticlePicker';
import { maximumLength } from './composerMachine';
import { useComposerStyles } from './composerStyles';
import { DeliveryNotice } from './DeliveryNotice';
import { TranslationPreview } from './TranslationPreview';
import { useComposer } from './useComposer';
import { useTypingSignal } from './useTypingSignal';

interface MessageBoxProps {
  readonly handoff: Handoff;
  readonly kind: DraftKind;
  readonly translates: boolean;
  readonly send: (attempt: Attempt) => Promise<void>;
  readonly onLost: () => void;
}

export function MessageBox({ handoff, kind, translates, send, onLost }: MessageBoxProps) {
  const styles = useComposerStyles();
  const { t, format } = useTexts();
  const { api, drafts, session } = useDesk();
  const [picking, setPicking] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const signalTyping = useTypingSignal(handoff.id, kind === 'reply');
  const composer = useComposer({
    handoffId: handoff.id, kind, drafts, translates, send,
    preview: (text, signal) => api.preview(handoff.id, text, signal),
  });
  const { state, dispatch, ready, press } = composer;
  const { draft, delivery, problem } = state;
  const language = format.languageName(session.deskLanguage);
  const shopper = format.languageName(handoff.shopperLanguage);
  const isNote = kind === 'note';

  useEffect(() => {
    if (problem?.status === 409) onLost();
  }, [problem, onLost]);

  // Not on a touch screen, where focus would raise the keyboard over the conversation.
  useEffect(() => {
    if (matchMedia('(hover: hover)').matches) box.current?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter picks a character and must not send.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    event.preventDefault();
    press();
  };

  return (
    <div className={mergeClasses(styles.box, isNote && styles.noteBox)}>
      <div className={mergeClasses(styles.columns, translates && styles.two)}>
        <Textarea
          className={styles.input} textarea={{ ref: box, className: styles.area }} appearance="outline" resize="none"
          aria-label={isNote ? t('composer.noteLabel') : t('composer.label', { language })}
          placeholder={isNote ? t('composer.notePlaceholder') : t('composer.placeholder', { language, shopper })}
          value={draft.text} readOnly={delivery === 'sending'} dir="auto" lang={session.deskLanguage} rows={3}
          onChange={(_, data) => {
            dispatch({ type: 'typed', text: data.value });
            signalTyping();
          }}
          onKeyDown={onKeyDown}
        />
        {translates && (
          <TranslationPreview
            state={state} ready={ready} dispatch={dispatch} shopperLanguage={handoff.shopperLanguage} onPickArticle={() => setPicking(true)}
          />
        )}
      </div>
      <DeliveryNotice state={state} onRetry={press} />
      <div className={styles.actions}>
        {kind === 'reply' && (
          <Button className={styles.pick} appearance="subtle" size="small" icon={<BookSearchRegular />} onClick={() => setPicking(true)}>{t('composer.pickArticle')}</Button>
        )}
        {ready === 'tooLong'
          ? <strong className={mergeClasses(styles.long, styles.bad)} role="alert">{t('composer.tooLong', { count: draft.text.length, limit: maximumLength })}</strong>
          : <span className={styles.hint}>{t(isNote ? 'composer.noteKeys' : 'composer.keys')}</span>}
        <Button
          appearance="primary" icon={isNote ? undefined : <SendFilled />} onClick={press}
          disabledFocusable={ready !== 'ready' && ready !== 'waiting'}
        >
          {t(isNote ? 'composer.saveNote' : 'composer.send')}
        </Button>
      </div>
      {picking && (
        <ArticlePicker
          handoff={handoff} onClose={() => setPicking(false)}
          onPick={(article) => {
            dispatch({ type: 'articlePicked', article });
            setPicking(false);
            box.current?.focus();
          }}
        />
      )}
    </div>
  );
}
