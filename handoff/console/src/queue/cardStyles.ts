import { makeStyles, tokens } from '@fluentui/react-components';

const clamp = (lines: number) => ({
  display: '-webkit-box', WebkitBoxOrient: 'vertical' as const, WebkitLineClamp: String(lines), overflow: 'hidden',
});

export const useCardStyles = makeStyles({
  card: {
    position: 'relative', listStyleType: 'none', padding: '12px 14px', borderRadius: '12px', backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke3}`, transitionProperty: 'border-color, box-shadow', transitionDuration: '120ms',
    ':hover': { border: `1px solid ${tokens.colorNeutralStroke1}`, boxShadow: tokens.shadow2 },
    ':focus-within': { border: `1px solid ${tokens.colorBrandStroke1}` },
  },
  selected: {
    border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}`,
    ':hover': { border: `1px solid ${tokens.colorBrandStroke1}`, boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  },
  top: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '20px' },
  spring: { flexGrow: 1 },
  channel: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  priority: { display: 'inline-flex', color: tokens.colorPaletteRedForeground1, fontSize: '14px' },
  moment: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  heading: { display: 'flex', alignItems: 'flex-start', gap: '8px', marginTop: '8px' },
  titles: { flexGrow: 1, minWidth: 0 },
  // The title is the one control; its invisible cover makes the whole card the target without nesting buttons.
  open: {
    display: 'block', width: '100%', margin: 0, padding: 0, border: 'none', background: 'none', color: 'inherit', cursor: 'pointer',
    fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold,
    textAlign: 'start', outlineStyle: 'none',
    '::after': { content: '""', position: 'absolute', inset: 0, borderRadius: '12px' },
    ':focus-visible::after': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  reason: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  preview: { ...clamp(2), margin: '8px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: 1.45, overflowWrap: 'anywhere' },
  original: {
    ...clamp(1), margin: '4px 0 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere',
  },
  bottom: { display: 'flex', alignItems: 'center', gap: '8px', marginTop: '8px', ':empty': { display: 'none' } },
  claim: { position: 'relative', zIndex: 1, flexShrink: 0 },
  unread: {
    padding: '1px 8px', borderRadius: '10px', fontSize: '11px', lineHeight: '18px', fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorPaletteRedBackground3, color: tokens.colorNeutralForegroundOnBrand,
  },
  holder: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
});
