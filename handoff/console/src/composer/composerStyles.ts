import { makeStyles, tokens } from '@fluentui/react-components';

const narrow = '@container composer (max-width: 599px)';

export const useComposerStyles = makeStyles({
  box: { padding: '8px 16px 14px', display: 'flex', flexDirection: 'column', gap: '8px', containerType: 'inline-size', containerName: 'composer' },
  noteBox: { backgroundColor: tokens.colorStatusWarningBackground1 },
  columns: { display: 'grid', gap: '10px' },
  two: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  input: { width: '100%', borderRadius: '10px' },
  area: { fontSize: '15px', lineHeight: 1.5, minHeight: '92px', maxHeight: '200px', fieldSizing: 'content', [narrow]: { minHeight: '66px', maxHeight: '120px', fontSize: '16px' } },
  actions: { display: 'flex', alignItems: 'center', gap: '8px' },
  hint: { flexGrow: 1, textAlign: 'end', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, '@media (hover: none)': { visibility: 'hidden' }, [narrow]: { visibility: 'hidden' } },
  pick: { whiteSpace: 'nowrap', flexShrink: 0 },
  long: { flexGrow: 1, textAlign: 'end' },
  bad: { color: tokens.colorStatusDangerForeground1 },
  preview: {
    display: 'flex', flexDirection: 'column', gap: '6px', minWidth: 0, padding: '8px 12px', borderRadius: '10px', backgroundColor: tokens.colorNeutralBackground3,
    border: '1px solid transparent', maxHeight: '220px', overflowY: 'auto', [narrow]: { maxHeight: '150px' },
  },
  previewBlocked: { maxHeight: 'none', [narrow]: { maxHeight: 'none' }, backgroundColor: tokens.colorStatusWarningBackground1, border: `1px dashed ${tokens.colorStatusWarningBorder1}` },
  previewHead: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, minHeight: '24px', '& > button': { whiteSpace: 'nowrap', flexShrink: 0 } },
  previewText: { margin: 0, fontSize: '15px', lineHeight: 1.5, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  previewPale: { color: tokens.colorNeutralForeground3 },
  previewFoot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: 'auto' },
  explain: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: 1.45 },
  notice: { display: 'flex', alignItems: 'center', gap: '8px', fontSize: tokens.fontSizeBase200, color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});
