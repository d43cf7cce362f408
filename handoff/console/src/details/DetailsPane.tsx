import { makeStyles, tokens } from '@fluentui/react-components';
import type { Handoff } from '../api/types';
import { EmojiRegular, EmojiSadRegular } from '../app/icons';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';
import { EntityList } from './EntityList';
import { Fact, Facts } from './Fact';
import { OrderPanel } from './OrderPanel';
import { Section } from './Section';

const useStyles = makeStyles({
  root: {
    height: '100%', minHeight: 0, overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground1, scrollbarWidth: 'thin', lineHeight: 1.45,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  summary: { margin: 0, fontSize: '15px', lineHeight: 1.5 },
  state: { margin: '0 0 10px' },
  pale: { color: tokens.colorNeutralForeground3 },
  mood: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
  upset: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What is known about the conversation beside its words. */
export function DetailsPane({ handoff }: { readonly handoff: Handoff }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const upset = handoff.reason === 'anger';
  return (
    <aside className={styles.root} aria-label={t('details.heading')} tabIndex={0}>
      {handoff.summary && (
        <Section title={t('details.summary')}><p className={styles.summary} dir="auto">{handoff.summary}</p></Section>
      )}
      <Section title={t('details.state')}>
        <p className={styles.state}><StateText handoff={handoff} /></p>
        <Facts>
          <Fact name={t('details.reason')}>{t.named('reason', handoff.reason)}</Fact>
          <Fact name={t('details.mood')}>
            <span className={styles.mood}>
              {upset ? <EmojiSadRegular aria-hidden /> : <EmojiRegular aria-hidden />}
              <span className={upset ? styles.upset : undefined}>{t(upset ? 'details.moodUpset' : 'details.moodCalm')}</span>
            </span>
          </Fact>
          <Fact name={t('details.language')}>{format.languageName(handoff.shopperLanguage)}</Fact>
          <Fact name={t('details.channel')}>{t.named('channel', handoff.channel)}</Fact>
          <Fact name={t('transfer.skill')}>{t.named('skill', handoff.skill)}</Fact>
        </Facts>
      </Section>
      {handoff.order ? <OrderPanel order={handoff.order} /> : (
        <Section title={t('details.items')}><span className={styles.pale}>{t('details.noOrder')}</span></Section>
      )}
      {handoff.entities.length > 0 && <Section title={t('details.entities')}><EntityList entities={handoff.entities} /></Section>}
    </aside>
  );
}

function StateText({ handoff }: { readonly handoff: Handoff }) {
  const { t, format } = useTexts();
  const { session } = useDesk();
  const since = handoff.claimedAt ? format.time(handoff.claimedAt) : '';
  if (handoff.state === 'waiting') return t('details.waitingPosition', { position: handoff.position });
  if (handoff.state === 'claimed') {
    return handoff.claimedById === session.id
      ? t('details.claimedSince', { time: since })
      : t('details.heldBySince', { name: handoff.claimedBy ?? '', time: since });
  }
  const state = t.named('state', handoff.state);
  return handoff.outcome ? t('details.endedWith', { state, outcome: t.named('outcome', handoff.outcome) }) : state;
}
