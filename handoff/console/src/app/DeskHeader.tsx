import { makeStyles, tokens } from '@fluentui/react-components';
import { UserMenu } from '../session/UserMenu';
import { useDesk } from '../session/SessionContext';
import { Mark } from '../session/Welcome';
import { useTexts } from '../texts/TextsContext';

const useStyles = makeStyles({
  root: {
    flexShrink: 0, display: 'flex', alignItems: 'center', gap: '10px', height: '52px', padding: '0 12px 0 16px',
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { width: '26px', height: '26px', flexShrink: 0 },
  title: { margin: 0, display: 'flex', gap: '8px', fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, letterSpacing: '-0.01em' },
  shop: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  spring: { flexGrow: 1 },
});

export function DeskHeader() {
  const styles = useStyles();
  const { t } = useTexts();
  const { session } = useDesk();
  return (
    <header className={styles.root}>
      <Mark className={styles.mark} />
      <h1 className={styles.title}>{t('app.title')}<span className={styles.shop} dir="auto">{session.shopName}</span></h1>
      <span className={styles.spring} />
      <UserMenu />
    </header>
  );
}
