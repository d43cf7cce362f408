import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, tokens, Tooltip } from '@fluentui/react-components';
import type { Handoff } from '../api/types';
import { ArrowLeftRegular, ArrowSwapRegular, ArrowUndoRegular, CheckmarkRegular, InfoRegular, MoreHorizontalRegular } from '../app/icons';
import { LanguageBadge } from '../queue/LanguageBadge';
import { useTexts } from '../texts/TextsContext';

const useStyles = makeStyles({
  root: {
    flexShrink: 0, display: 'flex', alignItems: 'center', gap: '8px', minHeight: '60px', padding: '8px 16px 8px 20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 759px)': { padding: '8px' },
  },
  text: { flexGrow: 1, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '22px', fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  line: { display: 'flex', alignItems: 'center', gap: '10px', marginTop: '2px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap', overflow: 'hidden' },
});

export interface ConversationActions {
  readonly release: () => void;
  readonly transfer: () => void;
  readonly resolve: () => void;
}

interface ConversationHeaderProps {
  readonly handoff: Handoff;
  readonly actions: ConversationActions | null;
  readonly compact: boolean;
  readonly onBack: (() => void) | null;
  readonly onDetails: (() => void) | null;
}

export function ConversationHeader({ handoff, actions, compact, onBack, onDetails }: ConversationHeaderProps) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <header className={styles.root}>
      {onBack && <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t('conversation.back')} onClick={onBack} />}
      <div className={styles.text}>
        <h2 className={styles.title}>{t.name('intent', handoff.intent)}</h2>
        <div className={styles.line}>
          <LanguageBadge tag={handoff.shopperLanguage} />
          <span>{t.name('channel', handoff.channel)}</span>
          {!compact && <span>{t.name('reason', handoff.reason)}</span>}
        </div>
      </div>
      {onDetails && (
        <Tooltip content={t('conversation.showDetails')} relationship="label">
          <Button appearance="subtle" icon={<InfoRegular />} onClick={onDetails} />
        </Tooltip>
      )}
      {actions && !compact && (
        <>
          <Tooltip content={t('action.releaseHint')} relationship="description">
            <Button appearance="subtle" icon={<ArrowUndoRegular />} onClick={actions.release}>{t('action.release')}</Button>
          </Tooltip>
          <Button appearance="subtle" icon={<ArrowSwapRegular />} onClick={actions.transfer}>{t('action.transfer')}</Button>
          <Button appearance="outline" icon={<CheckmarkRegular />} onClick={actions.resolve}>{t('action.resolve')}</Button>
        </>
      )}
      {actions && compact && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('action.more')} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem icon={<CheckmarkRegular />} onClick={actions.resolve}>{t('action.resolve')}</MenuItem>
              <MenuItem icon={<ArrowSwapRegular />} onClick={actions.transfer}>{t('action.transfer')}</MenuItem>
              <MenuItem icon={<ArrowUndoRegular />} onClick={actions.release}>{t('action.release')}</MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </header>
  );
}
