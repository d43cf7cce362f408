import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { DeskApi } from '../api/desk';
import { Problem } from '../api/problem';
import { useTexts } from '../texts/TextsContext';
import { explain } from './explain';
import { Welcome } from './Welcome';

interface SignInPageProps {
  readonly api: DeskApi;
  readonly expired: boolean;
  readonly onSignedIn: () => void;
}

export function SignInPage({ api, expired, onSignedIn }: SignInPageProps) {
  const { t } = useTexts();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    document.title = t('signIn.heading');
  }, [t]);

  const submit = async () => {
    if (busy || email.trim() === '' || password === '') return;
    setBusy(true);
    try {
      await api.signIn(email.trim(), password);
      onSignedIn();
    } catch (error) {
      setProblem(Problem.of(error));
      setPassword('');
      setBusy(false);
    }
  };

  return (
    <Welcome heading={t('signIn.heading')} lead={t('signIn.lead')} onSubmit={() => void submit()}>
      {expired && !problem && <MessageBar intent="info" layout="multiline"><MessageBarBody>{t('signIn.expired')}</MessageBarBody></MessageBar>}
      {problem && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{problem.status === 401 ? t('signIn.wrong') : explain(t, problem)}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={t('signIn.email')}>
        <Input
          type="email" size="large" autoComplete="username" autoFocus value={email} required dir="ltr"
          onChange={(_, data) => setEmail(data.value)}
        />
      </Field>
      <Field label={t('signIn.password')}>
        <Input
          type="password" size="large" autoComplete="current-password" value={password} required
          onChange={(_, data) => setPassword(data.value)}
        />
      </Field>
      <Button type="submit" appearance="primary" size="large" disabled={busy}>{t('signIn.submit')}</Button>
    </Welcome>
  );
}
