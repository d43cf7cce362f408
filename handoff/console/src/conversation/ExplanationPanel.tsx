import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Explanation } from '../api/types';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';

const useStyles = makeStyles({
  root: {
    maxWidth: 'min(100%, 620px)', padding: '12px 14px', borderRadius: '10px', display: 'grid', gap: '12px', fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground2,
  },
  heading: { margin: '0 0 6px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: '4px' },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '12px' },
  pieces: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '6px' },
  piece: { display: 'inline-flex', gap: '6px', padding: '2px 8px', borderRadius: '6px', backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  share: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  similar: { margin: 0, overflowWrap: 'anywhere' },
  gloss: { color: tokens.colorNeutralForeground3 },
});

/** Which intents were likely, which pieces of the message decided, and which training messages are like it. */
export function ExplanationPanel({ id, handoffId, sequence }: { readonly id: string; readonly handoffId: string; readonly sequence: number }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { api } = useDesk();
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let current = true;
    api.explanation(handoffId, sequence).then(
      (found) => { if (current) setExplanation(found); },
      () => { if (current) setFailed(true); },
    );
    return () => { current = false; };
  }, [api, handoffId, sequence]);

  if (failed) return <div id={id} className={styles.root} role="alert">{t('explain.failed')}</div>;
  if (!explanation) return <div id={id} className={styles.root}><Spinner size="tiny" label={t('app.loading')} /></div>;
  const { intents, language, reasons, similar } = explanation;
  return (
    <section id={id} className={styles.root} aria-label={t('explain.open')}>
      <div>
        <h2 className={styles.heading}>{t('explain.intents', { language: format.languageName(language) })}</h2>
        <ol className={styles.list}>
          {intents.map(({ intent, probability }) => (
            <li key={intent} className={styles.row}><span>{t.named('intent', intent)}</span><span className={styles.share}>{format.percent(probability * 100)}</span></li>
          ))}
        </ol>
      </div>
      <div>
        <h2 className={styles.heading}>{t('explain.reasons')}</h2>
        {reasons.length === 0 ? <p className={styles.similar}>{t('explain.none')}</p> : (
          <ul className={styles.pieces}>
            {reasons.map(({ text, share }) => (
              <li key={text} className={styles.piece}><bdi lang={language}>{text}</bdi><span className={styles.share}>{format.percent(share * 100)}</span></li>
            ))}
          </ul>
        )}
      </div>
      {similar.length > 0 && (
        <div>
          <h2 className={styles.heading}>{t('explain.similar')}</h2>
          <ul className={styles.list}>
            {similar.map((message) => (
              <li key={message.text}>
                <p className={styles.similar} dir="auto" lang={message.language}>{message.text}</p>
                <span className={styles.gloss}>{t.named('intent', message.intent)}{message.english && message.english !== message.text && <> · <bdi lang="en">{message.english}</bdi></>}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
