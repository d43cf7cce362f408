import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Article, Handoff } from '../api/types';
import { BookSearchRegular } from '../app/icons';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';
import { searchArticles } from './searchArticles';

const useStyles = makeStyles({
  surface: { maxWidth: '760px', width: 'calc(100vw - 32px)' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', minHeight: 'min(60vh, 460px)' },
  list: { listStyleType: 'none', margin: 0, padding: '2px', display: 'flex', flexDirection: 'column', gap: '8px' },
  item: {
    display: 'block', width: '100%', padding: '12px 14px', textAlign: 'start', fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, color: 'inherit', cursor: 'pointer',
    borderRadius: '10px', border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { border: `1px solid ${tokens.colorBrandStroke1}` },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { display: 'block', fontWeight: tokens.fontWeightSemibold, marginBottom: '6px' },
  pair: { display: 'grid', gap: '6px 20px', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  text: { lineHeight: 1.45 },
  original: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface ArticlePickerProps {
  readonly handoff: Handoff;
  readonly onPick: (article: Article) => void;
  readonly onClose: () => void;
}

/** Approved answers in both languages; the likely intent first. */
export function ArticlePicker({ handoff, onPick, onClose }: ArticlePickerProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { api, session } = useDesk();
  const [articles, setArticles] = useState<readonly Article[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [query, setQuery] = useState('');

  useEffect(() => {
    api.articles(handoff.id).then(setArticles, () => setFailed(true));
  }, [api, handoff.id]);

  const found = useMemo(() => searchArticles(articles ?? [], query, handoff.intent), [articles, query, handoff.intent]);

  return (
    <Dialog open onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('articles.heading')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Input
              autoFocus type="search" size="large" contentBefore={<BookSearchRegular />} aria-label={t('articles.search')} placeholder={t('articles.search')}
              value={query} onChange={(_, data) => setQuery(data.value)}
            />
            {!articles && !failed && <Spinner size="small" label={t('app.loading')} />}
            {failed && <p role="alert">{t('articles.failed')}</p>}
            {articles && found.length === 0 && <p role="status">{t('articles.none')}</p>}
            <ul className={styles.list}>
              {found.map((article) => (
                <li key={article.intent}>
                  <button type="button" className={styles.item} aria-label={t('articles.use', { title: article.title })} onClick={() => onPick(article)}>
                    <span className={styles.title}>{article.title}</span>
                    <span className={styles.pair}>
                      <span className={styles.text} dir="auto" lang={session.deskLanguage}>{article.text}</span>
                      <span className={styles.original} dir="auto" lang={handoff.shopperLanguage}>{article.shopperText}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions><Button onClick={onClose}>{t('action.cancel')}</Button></DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
