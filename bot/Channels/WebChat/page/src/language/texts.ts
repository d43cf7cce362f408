/** The `page` section of a language file in bot/Answers/languages, placeholders filled by the server. */
export type PageText =
  | 'title' | 'tagline' | 'nav_new' | 'nav_home' | 'nav_help'
  | 'hero_title' | 'hero_text' | 'hero_button'
  | 'products_title' | 'product_1' | 'product_2' | 'product_3' | 'product_4'
  | 'help_title' | 'help_1' | 'help_2' | 'help_3'
  | 'footer' | 'language_label'
  | 'chat_title' | 'chat_subtitle' | 'chat_open' | 'chat_close' | 'chat_new'
  | 'chat_connecting' | 'chat_failed' | 'chat_retry' | 'chat_expired';

export interface Texts {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Culture for dates and for Web Chat's own words, such as "es-ES". */
  culture: string;
  languages: readonly { tag: string; name: string }[];
  page: Readonly<Record<PageText, string>>;
  prices: readonly string[];
}

export async function fetchTexts(language: string, origin = ''): Promise<Texts> {
  const response = await fetch(`${origin}/webchat/texts?language=${encodeURIComponent(language)}`, {
    headers: { accept: 'application/json' },
    credentials: 'omit',
  });
  if (!response.ok) throw new Error(`texts: HTTP ${response.status}`);
  return (await response.json()) as Texts;
}

/** Without its texts the page has nothing to say, so it keeps asking, ever more slowly. */
export async function fetchTextsUntilThere(language: string): Promise<Texts> {
  for (let wait = 1000; ; wait = Math.min(wait * 2, 15_000)) {
    try {
      return await fetchTexts(language);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Puts language and reading direction where browsers, screen readers and fonts look for them. */
export function applyLanguage(texts: Texts): void {
  document.documentElement.lang = texts.culture;
  document.documentElement.dir = texts.direction;
}
