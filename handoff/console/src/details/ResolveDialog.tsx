import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { Problem } from '../api/problem';
import type { Handoff } from '../api/types';
import { Modal } from '../app/Modal';
import { explain } from '../session/explain';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';

const outcomes = ['solved', 'no_answer', 'not_possible', 'duplicate'] as const;

interface DialogProps {
  readonly handoff: Handoff;
  readonly onClose: () => void;
}

export function ResolveDialog({ handoff, onClose }: DialogProps) {
  const { t } = useTexts();
  const { api } = useDesk();
  const [outcome, setOutcome] = useState<string>('solved');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  const submit = async () => {
    try {
      await api.resolve(handoff.id, outcome, note.trim());
      onClose();
    } catch (error) {
      setProblem(Problem.of(error));
    }
  };

  return (
    <Modal
      title={t('resolve.heading')} onClose={onClose}
      actions={(
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button appearance="primary" onClick={() => void submit()}>{t('action.resolve')}</Button>
        </>
      )}
    >
      {problem && <MessageBar intent="error" role="alert"><MessageBarBody>{explain(t, problem)}</MessageBarBody></MessageBar>}
      <Field label={t('resolve.outcome')}>
        <RadioGroup value={outcome} onChange={(_, data) => setOutcome(data.value)}>
          {outcomes.map((name) => <Radio key={name} value={name} label={t(`outcome.${name}`)} />)}
        </RadioGroup>
      </Field>
      <Field label={t('resolve.note')}>
        <Textarea value={note} onChange={(_, data) => setNote(data.value)} rows={3} dir="auto" />
      </Field>
    </Modal>
  );
}
