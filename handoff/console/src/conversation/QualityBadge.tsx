import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Quality, Translation } from '../api/types';
import { CheckmarkCircleRegular, PersonRegular, SubtractCircleRegular, TranslateRegular, WarningRegular } from '../app/icons';
import { useTexts } from '../texts/TextsContext';
import type { Formats } from '../texts/format';
import type { Texts } from '../texts/texts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: tokens.fontSizeBase200, lineHeight: '16px', color: tokens.colorNeutralForeground3 },
  exact: { color: tokens.colorBrandForeground1 },
  guess: {
    alignSelf: 'flex-start',
    color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold, padding: '2px 8px', borderRadius: '10px',
    backgroundColor: tokens.colorStatusWarningBackground1, border: `1px dashed ${tokens.colorStatusWarningBorder1}`,
  },
  none: { fontStyle: 'italic' },
});

const icons: Readonly<Record<Quality, typeof TranslateRegular>> = {
  exact: CheckmarkCircleRegular, human: PersonRegular, machine: TranslateRegular, guess: WarningRegular, none: SubtractCircleRegular,
};

type Rated = Pick<Translation, 'engine' | 'quality' | 'match'>;

export function describeQuality(t: Texts, format: Formats, { quality, match }: Rated): string {
  if (quality !== 'guess') return t(`quality.${quality}`);
  return match == null ? t('quality.guessUnknown') : t('quality.guess', { match: format.percent(match) });
}

/** How far a translation can be trusted, and who made it. Never left out where a translation is shown. */
export function QualityBadge({ translation }: { readonly translation: Rated }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { quality, engine } = translation;
  const Icon = icons[quality] ?? WarningRegular;
  const label = describeQuality(t, format, translation);
  const named = quality === 'none' ? label : t('quality.tooltip', { quality: label, engine: t.named('engine', engine) });
  const style = quality === 'exact' ? styles.exact : quality === 'guess' ? styles.guess : quality === 'none' ? styles.none : undefined;
  return (
    <span className={mergeClasses(styles.root, style)} data-quality={quality} title={named}>
      <Icon aria-hidden />
      <span>{quality === 'machine' ? named : label}</span>
    </span>
  );
}
