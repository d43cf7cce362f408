import { Button, Input, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { Article, Handoff } from '../api/types';
import { Modal } from '../app/Modal';
import { SearchRegular } from '../app/icons';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';
import { searchArticles } from './searchArticles';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '2px', display: 'flex', flexDirection: 'column', gap: '8px' },
  item: {
    position: 'relative', padding: '12px 14px', borderRadius: '10px', border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { border: `1px solid ${tokens.colorBrandStroke1}` },
  },
  title: {
    display: 'block', padding: 0, marginBottom: '6px', border: 'none', background: 'none', color: 'inherit', cursor: 'pointer', textAlign: 'start',
    fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: '10px' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pair: { display: 'grid', gap: '6px 20px', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  text: { margin: 0, lineHeight: 1.45 },
  original: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
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
    <Modal large title={t('articles.heading')} onClose={onClose} actions={<Button onClick={onClose}>{t('action.cancel')}</Button>}>
      <Input
        autoFocus type="search" size="large" contentBefore={<SearchRegular />} aria-label={t('articles.search')} placeholder={t('articles.search')}
        value={query} onChange={(_, data) => setQuery(data.value)}
      />
      {!articles && !failed && <Spinner size="small" label={t('app.loading')} />}
      {failed && <p role="alert">{t('articles.failed')}</p>}
      {articles && found.length === 0 && <p role="status">{t('articles.none')}</p>}
      <ul className={styles.list}>
        {found.map((article) => (
          <li key={article.intent} className={styles.item}>
            <button type="button" className={styles.title} aria-label={t('articles.use', { title: article.title })} onClick={() => onPick(article)}>
              {article.title}
            </button>
            <div className={styles.pair}>
              <p className={styles.text} dir="auto" lang={session.deskLanguage}>{article.text}</p>
              <p className={styles.original} dir="auto" lang={handoff.shopperLanguage}>{article.shopperText}</p>
            </div>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
