import type { Article } from '../api/types';

/** Every word of the query must occur somewhere in the article; the conversation's intent and its domain come first. */
export function searchArticles(articles: readonly Article[], query: string, intent: string): readonly Article[] {
  const words = normalized(query).split(/\s+/).filter(Boolean);
  const domain = intent.split('.')[0];
  const rank = (article: Article) => (article.intent === intent ? 0 : article.intent.split('.')[0] === domain ? 1 : 2);
  return articles
    .filter((article) => {
      const text = normalized(`${article.title} ${article.text} ${article.shopperText}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b));
}

function normalized(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
