import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { languages } from 'virtual:texts';
import { createFormats, type Formats } from './format';
import { createTexts, primarySubtag, type Texts } from './texts';

interface Language {
  readonly t: Texts;
  readonly format: Formats;
}

export function createLanguage(tag: string): Language {
  const t = createTexts(languages, tag);
  return { t, format: createFormats(regionalTag(t.language)) };
}

/** Dates and clocks as usual where the agent sits, when that is the same language: en-GB for a desk in en. */
function regionalTag(language: string): string {
  return navigator.languages.find((tag) => primarySubtag(tag) === primarySubtag(language)) ?? language;
}

const Context = createContext<Language | null>(null);

export function TextsProvider({ language, children }: { readonly language: string; readonly children: ReactNode }) {
  const value = useMemo(() => createLanguage(language), [language]);
  return <Context value={value}>{children}</Context>;
}

export function useTexts(): Language {
  const value = useContext(Context);
  if (!value) throw new Error('TextsProvider is missing');
  return value;
}
