import { useCallback, useSyncExternalStore } from 'react';

export interface Route {
  readonly handoffId: string | null;
  readonly details: boolean;
}

const changed = 'deskroute';

/** Where the agent is, kept in the query so that a reload and the phone's back key do what is expected. */
export function useRoute() {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const parameters = new URLSearchParams(search);
  const route: Route = { handoffId: parameters.get('handoff'), details: parameters.get('pane') === 'details' };

  const go = useCallback((next: Route, replace = false) => {
    const query = new URLSearchParams();
    if (next.handoffId) query.set('handoff', next.handoffId);
    if (next.handoffId && next.details) query.set('pane', 'details');
    const url = query.size > 0 ? `/desk/?${query}` : '/desk/';
    if (url === location.pathname + location.search) return;
    if (replace) history.replaceState(null, '', url);
    else history.pushState(null, '', url);
    dispatchEvent(new Event(changed));
  }, []);

  return { route, go };
}

function subscribe(notify: () => void) {
  addEventListener('popstate', notify);
  addEventListener(changed, notify);
  return () => {
    removeEventListener('popstate', notify);
    removeEventListener(changed, notify);
  };
}
