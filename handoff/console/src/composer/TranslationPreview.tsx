import { Button, mergeClasses, Spinner, Textarea } from '@fluentui/react-components';
import type { Dispatch, ReactNode } from 'react';
import { ArrowUndoRegular, EditRegular } from '../app/icons';
import { QualityBadge } from '../conversation/QualityBadge';
import { useTexts } from '../texts/TextsContext';
import type { ComposerEvent, ComposerState, Readiness } from './composerMachine';
import { useComposerStyles } from './composerStyles';

interface TranslationPreviewProps {
  readonly state: ComposerState;
  readonly ready: Readiness;
  readonly dispatch: Dispatch<ComposerEvent>;
  readonly shopperLanguage: string;
  readonly onPickArticle: () => void;
}

/** What the shopper will read, before it is sent: the engine's wording, the agent's own, or nothing that may be sent. */
export function TranslationPreview(props: TranslationPreviewProps) {
  const { state: { draft }, ready } = props;
  if (draft.sendOriginal) return <OriginalChosen {...props} />;
  if (draft.translation !== null) return <OwnWording {...props} />;
  if (ready === 'blocked') return <Blocked {...props} />;
  return <EngineWording {...props} />;
}

function Frame({ shopperLanguage, action, blocked, children }: {
  readonly shopperLanguage: string; readonly action?: ReactNode; readonly blocked?: boolean; readonly children: ReactNode;
}) {
  const styles = useComposerStyles();
  const { t, format } = useTexts();
  const label = t('composer.previewLabel', { language: format.languageName(shopperLanguage) });
  return (
    <div className={mergeClasses(styles.preview, blocked && styles.previewBlocked)} role="group" aria-label={label}>
      <div className={styles.previewHead}><span>{label}</span>{action}</div>
      {children}
    </div>
  );
}

function EngineWording({ state: { draft, preview }, ready, dispatch, shopperLanguage }: TranslationPreviewProps) {
  const styles = useComposerStyles();
  const { t } = useTexts();
  const value = draft.text.trim() === '' ? null : (preview?.value ?? null);
  const edit = value && (
    <Button size="small" appearance="subtle" icon={<EditRegular />} onClick={() => dispatch({ type: 'translationEdited', text: value.text })}>
      {t('composer.edit')}
    </Button>
  );
  return (
    <Frame shopperLanguage={shopperLanguage} action={edit}>
      {ready === 'empty' && <p className={mergeClasses(styles.previewText, styles.previewPale)}>{t('composer.previewEmpty')}</p>}
      {value && (
        <p className={mergeClasses(styles.previewText, ready === 'waiting' && styles.previewPale)} dir="auto" lang={value.language}>{value.text}</p>
      )}
      <div className={styles.previewFoot} aria-live="polite">
        {ready === 'waiting' && <Spinner size="extra-tiny" label={t('composer.translating')} />}
        {value && ready !== 'waiting' && <QualityBadge translation={value} />}
        {ready === 'previewFailed' && (
          <>
            <p className={styles.explain}>{t('composer.previewFailed')}</p>
            <Button size="small" onClick={() => dispatch({ type: 'previewRetried' })}>{t('error.tryAgain')}</Button>
            <SendOriginalButton dispatch={dispatch} />
          </>
        )}
      </div>
    </Frame>
  );
}

function Blocked({ state: { preview }, dispatch, shopperLanguage, onPickArticle }: TranslationPreviewProps) {
  const styles = useComposerStyles();
  const { t } = useTexts();
  const value = preview?.value;
  return (
    <Frame shopperLanguage={shopperLanguage} blocked>
      {value?.quality === 'guess' && (
        <>
          <p className={styles.previewText} dir="auto" lang={value.language}>{value.text}</p>
          <QualityBadge translation={value} />
        </>
      )}
      <p className={styles.explain} role="status">{t('composer.blocked')}</p>
      <div className={styles.previewFoot}>
        <Button size="small" appearance="primary" onClick={onPickArticle}>{t('composer.pickArticle')}</Button>
        <Button size="small" icon={<EditRegular />} onClick={() => dispatch({ type: 'translationEdited', text: value?.quality === 'guess' ? value.text : '' })}>
          {t('composer.edit')}
        </Button>
        <SendOriginalButton dispatch={dispatch} />
      </div>
    </Frame>
  );
}

function OwnWording({ state: { draft, delivery }, ready, dispatch, shopperLanguage }: TranslationPreviewProps) {
  const styles = useComposerStyles();
  const { t, format } = useTexts();
  const reset = (
    <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} onClick={() => dispatch({ type: 'translationReset' })}>
      {t('composer.translateAgain')}
    </Button>
  );
  return (
    <Frame shopperLanguage={shopperLanguage} action={reset} blocked={ready === 'stale'}>
      <Textarea
        aria-label={t('composer.previewLabel', { language: format.languageName(shopperLanguage) })} resize="none" rows={2} dir="auto" lang={shopperLanguage}
        textarea={{ className: styles.area }} value={draft.translation ?? ''} readOnly={delivery === 'sending'}
        onChange={(_, data) => dispatch({ type: 'translationEdited', text: data.value })}
      />
      {ready === 'stale' ? (
        <>
          <p className={styles.explain} role="status">{t('composer.stale')}</p>
          <div className={styles.previewFoot}><Button size="small" onClick={() => dispatch({ type: 'translationKept' })}>{t('composer.keepTranslation')}</Button></div>
        </>
      ) : (
        <div className={styles.previewFoot}><QualityBadge translation={{ engine: 'agent', quality: 'human' }} /></div>
      )}
    </Frame>
  );
}

function OriginalChosen({ dispatch, shopperLanguage, state: { draft } }: TranslationPreviewProps) {
  const styles = useComposerStyles();
  const { t, format } = useTexts();
  return (
    <Frame shopperLanguage={shopperLanguage} blocked>
      <p className={styles.previewText} dir="auto">{draft.text}</p>
      <p className={styles.explain} role="status">{t('composer.originalChosen', { language: format.languageName(t.language) })}</p>
      <div className={styles.previewFoot}>
        <Button size="small" onClick={() => dispatch({ type: 'originalChosen', chosen: false })}>{t('composer.useTranslation')}</Button>
      </div>
    </Frame>
  );
}

function SendOriginalButton({ dispatch }: { readonly dispatch: Dispatch<ComposerEvent> }) {
  const { t } = useTexts();
  return <Button size="small" onClick={() => dispatch({ type: 'originalChosen', chosen: true })}>{t('composer.sendOriginal')}</Button>;
}
