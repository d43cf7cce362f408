/** What the language is chosen from, most deliberate first. */
export interface LanguageHints {
  /** `?lang=` or `?language=` of the address. */
  query: string | null;
  stored: string | null;
  browser: readonly string[];
}

export const FALLBACK_LANGUAGE = 'en';
const TAG = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

/**
 * The language to ask the server for, as a BCP 47 tag. The server answers with the closest one it has,
 * so an unknown but well-formed tag is passed on; nonsense is skipped.
 */
export function chooseLanguage(hints: LanguageHints): string {
  const wishes = [hints.query, hints.stored, ...hints.browser];
  return wishes.find((tag): tag is string => !!tag && TAG.test(tag)) ?? FALLBACK_LANGUAGE;
}
