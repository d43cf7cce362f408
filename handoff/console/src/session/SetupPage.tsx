import { Button, Field, Input, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { DeskApi } from '../api/desk';
import { Problem } from '../api/problem';
import { useTexts } from '../texts/TextsContext';
import { explain } from './explain';
import { Welcome } from './Welcome';

const shortestPassword = 12;

/** The one-time page behind the link that the server prints at its first start. */
export function SetupPage({ api, onDone }: { readonly api: DeskApi; readonly onDone: () => void }) {
  const { t } = useTexts();
  const [token] = useState(() => new URLSearchParams(location.search).get('token') ?? '');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    document.title = t('setup.heading');
    api.setupLinkIsGood(token).catch((error: unknown) => setProblem(Problem.of(error)));
  }, [api, token, t]);

  const complete = name.trim() !== '' && email.includes('@') && password.length >= shortestPassword;
  const submit = async () => {
    if (busy || !complete) return;
    setBusy(true);
    try {
      await api.setUp(token, name.trim(), email.trim(), password);
      onDone();
    } catch (error) {
      setProblem(Problem.of(error));
      setBusy(false);
    }
  };

  const linkIsBad = problem?.status === 404;
  return (
    <Welcome heading={t('setup.heading')} lead={t('setup.lead')} onSubmit={() => void submit()}>
      {problem && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{linkIsBad ? t('setup.badLink') : explain(t, problem)}</MessageBarBody>
        </MessageBar>
      )}
      {linkIsBad ? (
        <Button appearance="primary" size="large" onClick={onDone}>{t('setup.toSignIn')}</Button>
      ) : (
        <>
          <Field label={t('setup.name')}>
            <Input size="large" autoComplete="name" autoFocus value={name} onChange={(_, data) => setName(data.value)} />
          </Field>
          <Field label={t('signIn.email')}>
            <Input type="email" size="large" autoComplete="username" dir="ltr" value={email} onChange={(_, data) => setEmail(data.value)} />
          </Field>
          <Field label={t('signIn.password')} hint={t('setup.passwordHint', { count: shortestPassword })}>
            <Input
              type="password" size="large" autoComplete="new-password" value={password}
              onChange={(_, data) => setPassword(data.value)}
            />
          </Field>
          <Button type="submit" appearance="primary" size="large" disabled={busy || !complete}>{t('setup.submit')}</Button>
        </>
      )}
    </Welcome>
  );
}
