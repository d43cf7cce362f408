import { makeStyles, tokens } from '@fluentui/react-components';
import { InfoRegular } from '../app/icons';
import { useTexts } from '../texts/TextsContext';

const useStyles = makeStyles({
  root: {
    flexShrink: 0, display: 'flex', gap: '10px', alignItems: 'baseline', padding: '10px 20px', lineHeight: 1.45,
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { color: tokens.colorBrandForeground1, alignSelf: 'center', flexShrink: 0, fontSize: '18px' },
  label: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

export function SummaryLine({ text }: { readonly text: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div className={styles.root}>
      <InfoRegular className={styles.icon} aria-hidden />
      <span><span className={styles.label}>{t('details.summary')}:</span> <span dir="auto">{text}</span></span>
    </div>
  );
}
