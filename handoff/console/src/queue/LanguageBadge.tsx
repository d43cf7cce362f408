import { makeStyles, tokens } from '@fluentui/react-components';
import { primarySubtag } from '../texts/texts';
import { useTexts } from '../texts/TextsContext';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: '6px', minWidth: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  code: {
    padding: '1px 6px', borderRadius: '6px', fontSize: '11px', lineHeight: '16px', letterSpacing: '0.04em', textTransform: 'uppercase',
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** A language by its name and code. No flag: a language is not a country. */
export function LanguageBadge({ tag }: { readonly tag: string }) {
  const styles = useStyles();
  const { format } = useTexts();
  return (
    <span className={styles.root}>
      <span className={styles.code} aria-hidden>{primarySubtag(tag)}</span>
      <span className={styles.name}>{format.languageName(tag)}</span>
    </span>
  );
}
