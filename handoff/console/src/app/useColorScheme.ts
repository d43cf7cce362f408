import { useEffect, useState, useSyncExternalStore } from 'react';

export type SchemeChoice = 'system' | 'light' | 'dark';

const key = 'crossborderbot.scheme';

export function useColorScheme() {
  const [choice, setChoice] = useState<SchemeChoice>(stored);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const dark = choice === 'dark' || (choice === 'system' && systemIsDark);

  useEffect(() => {
    document.documentElement.dataset['scheme'] = dark ? 'dark' : 'light';
  }, [dark]);

  const choose = (next: SchemeChoice) => {
    setChoice(next);
    try {
      localStorage.setItem(key, next);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };
  return { choice, dark, choose };
}

export function useMediaQuery(query: string): boolean {
  const subscribe = (notify: () => void) => {
    const list = matchMedia(query);
    list.addEventListener('change', notify);
    return () => list.removeEventListener('change', notify);
  };
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function stored(): SchemeChoice {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}
