import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { SessionGate } from '../session/SessionGate';
import { TextsProvider, useTexts } from '../texts/TextsContext';
import { AppearanceContext } from './appearance';
import { ErrorBoundary } from './ErrorBoundary';
import { darkTheme, lightTheme } from './theme';
import { useColorScheme } from './useColorScheme';

export function App() {
  const [language, setLanguage] = useState(navigator.language);
  return (
    <TextsProvider language={language}>
      <Themed onLanguage={setLanguage} />
    </TextsProvider>
  );
}

function Themed({ onLanguage }: { readonly onLanguage: (tag: string) => void }) {
  const { t } = useTexts();
  const appearance = useColorScheme();

  useEffect(() => {
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.direction;
  }, [t]);

  return (
    <FluentProvider theme={appearance.dark ? darkTheme : lightTheme} dir={t.direction} style={{ height: '100%', background: 'transparent' }}>
      <AppearanceContext value={appearance}>
        <ErrorBoundary>
          <SessionGate onLanguage={onLanguage} />
        </ErrorBoundary>
      </AppearanceContext>
    </FluentProvider>
  );
}
