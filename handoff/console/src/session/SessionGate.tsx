import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { DeskApi } from '../api/desk';
import { Http } from '../api/http';
import { Problem } from '../api/problem';
import type { Session } from '../api/types';
import { DeskPage } from '../app/DeskPage';
import { Empty } from '../app/Empty';
import { ErrorCircleRegular } from '../app/icons';
import { browserStorage } from '../drafts/browserStorage';
import { DraftStore } from '../drafts/draftStore';
import { DeskHub } from '../live/hub';
import { useTexts } from '../texts/TextsContext';
import { DeskContext } from './SessionContext';
import { SetupPage } from './SetupPage';
import { SignInPage } from './SignInPage';
import { explain } from './explain';

type State =
  | { readonly kind: 'checking' }
  | { readonly kind: 'unreachable'; readonly problem: Problem }
  | { readonly kind: 'signedOut'; readonly expired: boolean }
  | { readonly kind: 'signedIn'; readonly session: Session };

/** Decides between set-up, sign-in and the desk; any 401 leads back here. */
export function SessionGate({ onLanguage }: { readonly onLanguage: (tag: string) => void }) {
  const { t } = useTexts();
  const [state, setState] = useState<State>({ kind: 'checking' });
  const [isSetup, setIsSetup] = useState(location.pathname.replace(/\/$/, '').endsWith('/desk/setup'));
  const http = useMemo(() => new Http(), []);
  const api = useMemo(() => new DeskApi(http), [http]);

  const check = useCallback(async () => {
    try {
      const session = await api.session();
      onLanguage(session.deskLanguage);
      setState({ kind: 'signedIn', session });
    } catch (error) {
      const problem = Problem.of(error);
      if (problem.status !== 401) setState({ kind: 'unreachable', problem });
    }
  }, [api, onLanguage]);

  useEffect(() => {
    http.onSignedOut = () =>
      setState((now) => (now.kind === 'signedOut' ? now : { kind: 'signedOut', expired: now.kind === 'signedIn' }));
    if (!isSetup) void check();
  }, [http, check, isSetup]);

  const leaveSetup = () => {
    history.replaceState(null, '', '/desk/');
    setIsSetup(false);
  };

  if (isSetup) return <SetupPage api={api} onDone={leaveSetup} />;
  switch (state.kind) {
    case 'checking':
      return <Empty icon={<Spinner size="small" />} title={t('app.loading')} />;
    case 'unreachable':
      return (
        <Empty icon={<ErrorCircleRegular />} title={explain(t, state.problem)}>
          <Button appearance="primary" onClick={() => void check()}>{t('error.tryAgain')}</Button>
        </Empty>
      );
    case 'signedOut':
      return <SignInPage api={api} expired={state.expired} onSignedIn={() => void check()} />;
    case 'signedIn':
      return (
        <SignedIn
          key={state.session.id} session={state.session} api={api}
          onSignedOut={() => setState({ kind: 'signedOut', expired: false })}
        />
      );
  }
}

interface SignedInProps {
  readonly session: Session;
  readonly api: DeskApi;
  readonly onSignedOut: () => void;
}

function SignedIn({ session, api, onSignedOut }: SignedInProps) {
  const desk = useMemo(() => {
    const hub = new DeskHub(() => void api.session().catch(() => {}));
    const drafts = new DraftStore(browserStorage(), session.id);
    const signOut = () => void api.signOut().catch(() => {}).finally(onSignedOut);
    return { session, api, hub, drafts, signOut };
  }, [session, api]);

  useEffect(() => {
    desk.drafts.purge();
    void desk.hub.start();
    return () => void desk.hub.stop();
  }, [desk]);

  return <DeskContext value={desk}><DeskPage /></DeskContext>;
}
