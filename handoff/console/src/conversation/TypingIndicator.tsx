import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../texts/TextsContext';
import type { Conversation } from './useConversation';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: '8px', padding: '14px 4px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  dots: { display: 'inline-flex', gap: '3px' },
  dot: {
    width: '6px', height: '6px', borderRadius: '50%', backgroundColor: tokens.colorNeutralForeground4,
    animationName: { '0%, 60%, 100%': { opacity: 0.3 }, '30%': { opacity: 1 } }, animationDuration: '1.2s', animationIterationCount: 'infinite',
    ':nth-child(2)': { animationDelay: '150ms' }, ':nth-child(3)': { animationDelay: '300ms' },
  },
});

export function TypingIndicator({ typing }: { readonly typing: NonNullable<Conversation['typing']> }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div className={styles.root}>
      <span className={styles.dots} aria-hidden>{[0, 1, 2].map((index) => <span key={index} className={styles.dot} />)}</span>
      {typing.author === 'shopper' ? t('conversation.typing') : t('conversation.colleagueTyping', { name: typing.name })}
    </div>
  );
}
