/** What a shop writes on the script tag. */
export interface WidgetSettings {
  /** Where the script came from: the chat lives there too. */
  origin: string;
  language: string | undefined;
}

interface ScriptTag {
  src: string;
  dataset: Readonly<Record<string, string | undefined>>;
}

/** `pageLanguage` is the embedding page's own `lang`, taken when the tag names none; undefined when the tag cannot work. */
export function readSettings(script: ScriptTag, pageLanguage: string): WidgetSettings | undefined {
  let source: URL;
  try {
    source = new URL(script.src);
  } catch {
    return undefined;
  }
  if (source.protocol !== 'https:' && source.protocol !== 'http:') return undefined;
  const language = (script.dataset['language'] || pageLanguage).trim();
  return { origin: source.origin, language: /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : undefined };
}

export function frameAddress({ origin, language }: WidgetSettings): string {
  const query = language ? `?language=${encodeURIComponent(language)}` : '';
  return `${origin}/webchat/frame${query}`;
}
