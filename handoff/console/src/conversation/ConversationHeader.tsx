import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import type { Handoff } from '../api/types';
import { Flyout } from '../app/Flyout';
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
  menu: { display: 'flex', flexDirection: 'column' },
  menuItem: { justifyContent: 'flex-start' },
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
  const Heading = onBack ? 'h1' : 'h2';
  return (
    <header className={styles.root}>
      {onBack && <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={t('conversation.back')} onClick={onBack} />}
      <div className={styles.text}>
        <Heading className={styles.title}>{t.named('intent', handoff.intent)}</Heading>
        <div className={styles.line}>
          <LanguageBadge tag={handoff.shopperLanguage} />
          <span>{t.named('channel', handoff.channel)}</span>
          {!compact && <span>{t.named('reason', handoff.reason)}</span>}
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
        <Flyout label={t('action.more')} trigger={<Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={t('action.more')} />}>
          {(close) => (
            <div className={styles.menu}>
              {([['resolve', CheckmarkRegular], ['transfer', ArrowSwapRegular], ['release', ArrowUndoRegular]] as const).map(([name, Icon]) => (
                <Button
                  key={name} appearance="subtle" className={styles.menuItem} icon={<Icon />}
                  onClick={() => {
                    close();
                    actions[name]();
                  }}
                >
                  {t(`action.${name}`)}
                </Button>
              ))}
            </div>
          )}
        </Flyout>
      )}
    </header>
  );
}
