import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent } from 'react';

const useStyles = makeStyles({
  list: { display: 'flex', gap: '4px' },
  tab: {
    position: 'relative', display: 'inline-flex', alignItems: 'center', gap: '6px', padding: '10px 10px', border: 'none', background: 'none', cursor: 'pointer',
    borderRadius: '6px', fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  small: { padding: '6px 8px 8px' },
  selected: {
    color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold,
    '::after': { content: '""', position: 'absolute', insetInline: '10px', bottom: '1px', height: '3px', borderRadius: '3px', backgroundColor: tokens.colorCompoundBrandStroke },
  },
  count: {
    minWidth: '20px', padding: '0 6px', borderRadius: '10px', fontSize: '11px', lineHeight: '18px', fontWeight: tokens.fontWeightSemibold, textAlign: 'center',
    fontVariantNumeric: 'tabular-nums', backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground2,
  },
  countMarked: { backgroundColor: tokens.colorPaletteRedBackground3, color: tokens.colorNeutralForegroundOnBrand },
  countSelected: { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
});

interface TabsProps<T extends string> {
  readonly label: string;
  readonly items: readonly { readonly value: T; readonly title: string; readonly count?: string; readonly marked?: boolean }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly panelId: string;
  readonly small?: boolean;
  readonly className?: string;
}

/** Tabs without focus sentinels: Fluent's own put focusable hidden elements into the page, which screen readers trip over. */
export function Tabs<T extends string>({ label, items, value, onChange, panelId, small, className }: TabsProps<T>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const step = event.key === forward ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (items.findIndex((item) => item.value === value) + step + items.length) % items.length;
    const item = items[next];
    if (!item) return;
    onChange(item.value);
    list.current?.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={mergeClasses(styles.list, className)} onKeyDown={onKeyDown}>
      {items.map(({ value: name, title, count, marked }) => (
        <button
          key={name} type="button" role="tab" id={`${panelId}-${name}`} aria-controls={panelId} aria-selected={name === value} tabIndex={name === value ? 0 : -1}
          className={mergeClasses(styles.tab, small && styles.small, name === value && styles.selected)} onClick={() => onChange(name)}
        >
          {title}
          {count !== undefined && <span className={mergeClasses(styles.count, name === value && styles.countSelected, marked && styles.countMarked)}>{count}</span>}
        </button>
      ))}
    </div>
  );
}
