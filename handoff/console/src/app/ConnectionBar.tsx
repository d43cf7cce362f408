import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';

const useStyles = makeStyles({
  root: {
    flexShrink: 0, display: 'flex', alignItems: 'center', justifyContent: 'center', gap: '8px', padding: '6px 16px', fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusWarningForeground1, backgroundColor: tokens.colorStatusWarningBackground1,
    borderBottom: `1px solid ${tokens.colorStatusWarningBorder1}`,
  },
});

const patienceMilliseconds = 1500;

/** Shown once a gap lasts: a blink of the network is not worth a reader's attention. */
export function ConnectionBar() {
  const styles = useStyles();
  const { t } = useTexts();
  const { hub } = useDesk();
  const [lost, setLost] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const update = () => {
      clearTimeout(timer);
      if (hub.status === 'connected') setLost(false);
      else timer = setTimeout(() => setLost(true), patienceMilliseconds);
    };
    update();
    const leave = hub.on('status', update);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [hub]);

  if (!lost) return null;
  return <div className={styles.root} role="status"><Spinner size="extra-tiny" label={t('connection.lost')} labelPosition="after" /></div>;
}
