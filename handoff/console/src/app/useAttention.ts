import { useEffect, useRef } from 'react';
import { useDesk } from '../session/SessionContext';
import { soundIsOn, playArrival } from '../session/sound';
import { useTexts } from '../texts/TextsContext';

/** Tells an agent who looks elsewhere that someone waits: in the tab's title, and by a sound if wanted. */
export function useAttention(waiting: number, loaded: boolean): void {
  const { t } = useTexts();
  const { session } = useDesk();
  const before = useRef<number | null>(null);

  useEffect(() => {
    const shop = session.shopName;
    document.title = waiting > 0 ? t('app.titleWithWaiting', { count: waiting, shop }) : t('app.titleWithShop', { shop });
  }, [t, session.shopName, waiting]);

  useEffect(() => {
    if (!loaded) return;
    if (before.current !== null && waiting > before.current && soundIsOn()) playArrival();
    before.current = waiting;
  }, [waiting, loaded]);
}
