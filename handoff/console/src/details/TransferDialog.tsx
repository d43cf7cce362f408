import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Problem } from '../api/problem';
import type { Agent, Handoff } from '../api/types';
import { Modal } from '../app/Modal';
import { explain } from '../session/explain';
import { useDesk } from '../session/SessionContext';
import { useTexts } from '../texts/TextsContext';

const skills = ['shipping', 'customs', 'order', 'returns', 'refund', 'payment', 'product', 'account', 'service'];

interface DialogProps {
  readonly handoff: Handoff;
  readonly onClose: () => void;
}

export function TransferDialog({ handoff, onClose }: DialogProps) {
  const { t } = useTexts();
  const { api, session } = useDesk();
  const [to, setTo] = useState<'skill' | 'agent'>('skill');
  const [skill, setSkill] = useState(skills.find((name) => name !== handoff.skill) ?? '');
  const [agents, setAgents] = useState<readonly Agent[]>([]);
  const [agentId, setAgentId] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    api.agents().then((all) => {
      const others = all.filter((agent) => agent.id !== session.id).sort((a, b) => Number(b.online) - Number(a.online));
      setAgents(others);
      setAgentId(others[0]?.id ?? '');
    }, (error: unknown) => setProblem(Problem.of(error)));
  }, [api, session.id]);

  const submit = async () => {
    try {
      await api.transfer(handoff.id, to === 'skill' ? { skill } : { agentId }, note.trim());
      onClose();
    } catch (error) {
      setProblem(Problem.of(error));
    }
  };

  return (
    <Modal
      title={t('transfer.heading')} onClose={onClose}
      actions={(
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button appearance="primary" onClick={() => void submit()} disabled={to === 'agent' && agentId === ''}>{t('action.transfer')}</Button>
        </>
      )}
    >
      {problem && <MessageBar intent="error" role="alert"><MessageBarBody>{explain(t, problem)}</MessageBarBody></MessageBar>}
      <RadioGroup layout="horizontal" value={to} onChange={(_, data) => setTo(data.value as 'skill' | 'agent')} aria-label={t('transfer.heading')}>
        <Radio value="skill" label={t('transfer.toSkill')} />
        <Radio value="agent" label={t('transfer.toAgent')} disabled={agents.length === 0} />
      </RadioGroup>
      {to === 'skill' ? (
        <Field label={t('transfer.skill')}>
          <Select value={skill} onChange={(_, data) => setSkill(data.value)}>
            {skills.map((name) => <option key={name} value={name}>{t.named('skill', name)}</option>)}
          </Select>
        </Field>
      ) : (
        <Field label={t('transfer.agent')} hint={agents.length === 0 ? t('transfer.noAgents') : undefined}>
          <Select value={agentId} onChange={(_, data) => setAgentId(data.value)}>
            {agents.map((agent) => (
              <option key={agent.id} value={agent.id}>{agent.name} ({t(agent.online ? 'transfer.online' : 'transfer.offline')})</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('transfer.note')}>
        <Textarea value={note} onChange={(_, data) => setNote(data.value)} rows={3} dir="auto" />
      </Field>
    </Modal>
  );
}
