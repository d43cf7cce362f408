import { makeStyles, tokens } from '@fluentui/react-components';

const wide = '@container transcript (min-width: 620px)';

export const useBubbleStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', listStyleType: 'none', paddingTop: '14px' },
  ours: { alignItems: 'flex-end' },
  meta: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, padding: '0 4px' },
  // As tall as the line of text it stands in; the target is still 24 pixels.
  why: { minWidth: '24px', width: '24px', height: '24px', padding: 0, margin: '-4px 0', alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  author: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  bubble: {
    maxWidth: 'min(100%, 860px)', padding: '10px 14px', borderRadius: '4px 14px 14px 14px', backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, display: 'grid', gap: '8px',
    [wide]: { maxWidth: '94%' },
  },
  oursBubble: { borderRadius: '14px 4px 14px 14px', backgroundColor: tokens.colorBrandBackground2, border: `1px solid transparent` },
  botBubble: { backgroundColor: tokens.colorNeutralBackground3 },
  noteBubble: { borderRadius: '10px', backgroundColor: tokens.colorStatusWarningBackground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  pair: { [wide]: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)', columnGap: '20px', rowGap: '6px' } },
  main: {
    fontSize: '15px', lineHeight: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0,
    ':lang(ar)': { fontSize: '16px' }, ':lang(fa)': { fontSize: '16px' }, ':lang(ur)': { fontSize: '16px' },
  },
  mainOfPair: { [wide]: { gridColumn: 2, gridRow: 1 } },
  guessed: { textDecorationLine: 'underline', textDecorationStyle: 'dotted', textDecorationColor: tokens.colorStatusWarningBorder1, textUnderlineOffset: '4px' },
  original: {
    fontSize: '13px', lineHeight: 1.55, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0, color: tokens.colorNeutralForeground3,
    paddingTop: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':lang(ar)': { fontSize: '14px' }, ':lang(fa)': { fontSize: '14px' }, ':lang(ur)': { fontSize: '14px' },
    [wide]: { gridColumn: 1, gridRow: 1, paddingTop: '1px', borderTop: 'none', paddingRight: '16px', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  oursOriginal: { color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px', [wide]: { gridColumn: '1 / -1' } },
  footOfPair: { [wide]: { gridColumn: 2 } },
  status: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  statusBad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  system: { listStyleType: 'none', textAlign: 'center', padding: '14px 24px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  day: {
    listStyleType: 'none', display: 'flex', alignItems: 'center', gap: '12px', paddingTop: '16px', fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground3,
    '::before': { content: '""', flexGrow: 1, height: '1px', backgroundColor: tokens.colorNeutralStroke2 },
    '::after': { content: '""', flexGrow: 1, height: '1px', backgroundColor: tokens.colorNeutralStroke2 },
  },
});
