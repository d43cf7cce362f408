import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Handoff } from '../api/types';
import type { Attempt, DraftKind } from '../drafts/draftStore';
import { Tabs } from '../app/Tabs';
import { useDesk } from '../session/SessionContext';
import { primarySubtag } from '../texts/texts';
import { useTexts } from '../texts/TextsContext';
import { MessageBox } from './MessageBox';

const useStyles = makeStyles({
  root: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1 },
  tabs: { padding: '2px 10px 0' },
});

interface ComposerProps {
  readonly handoff: Handoff;
  readonly onSent: (sequence: number) => void;
  readonly onLost: () => void;
}

/** Where the holder of a conversation writes: a reply for the shopper, or a note for the team. */
export function Composer({ handoff, onSent, onLost }: ComposerProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { api, session } = useDesk();
  const [kind, setKind] = useState<DraftKind>('reply');
  const { id, epoch, shopperLanguage } = handoff;
  const translates = primarySubtag(shopperLanguage) !== primarySubtag(session.deskLanguage);

  const sendReply = useCallback(async ({ clientMessageId, text, translation, sendOriginal }: Attempt) => {
    const message = { text, clientMessageId, epoch, translation: translation ?? undefined, sendOriginal: sendOriginal || undefined };
    onSent((await api.sendMessage(id, message)).sequence);
  }, [api, id, epoch, onSent]);

  const sendNote = useCallback(async ({ text, clientMessageId }: Attempt) => {
    onSent((await api.sendNote(id, text, clientMessageId)).sequence);
  }, [api, id, onSent]);

  return (
    <section className={styles.root} aria-label={t(kind === 'reply' ? 'composer.replyTab' : 'composer.noteTab')}>
      <Tabs
        small label={t('composer.tabs')} panelId="composer-panel" className={styles.tabs} value={kind} onChange={setKind}
        items={[{ value: 'reply', title: t('composer.replyTab') }, { value: 'note', title: t('composer.noteTab') }]}
      />
      <div id="composer-panel" role="tabpanel" aria-labelledby={`composer-panel-${kind}`}>
        <MessageBox
          key={`${id} ${kind}`} handoff={handoff} kind={kind} translates={kind === 'reply' && translates}
          send={kind === 'reply' ? sendReply : sendNote} onLost={onLost}
        />
      </div>
    </section>
  );
}
