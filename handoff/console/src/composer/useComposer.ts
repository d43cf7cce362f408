import { useEffect, useMemo, useReducer } from 'react';
import { Problem } from '../api/problem';
import type { Preview } from '../api/types';
import type { Attempt, DraftKind, DraftStore } from '../drafts/draftStore';
import { readiness, reduceComposer, restore } from './composerMachine';

const previewDelayMilliseconds = 400;

export interface ComposerOptions {
  readonly handoffId: string;
  readonly kind: DraftKind;
  readonly drafts: DraftStore;
  readonly translates: boolean;
  readonly preview: (text: string, signal: AbortSignal) => Promise<Preview>;
  readonly send: (attempt: Attempt) => Promise<void>;
}

/** Runs the composer's machine: keeps the draft, asks for previews, sends. Mount it anew for another handoff. */
export function useComposer({ handoffId, kind, drafts, translates, preview, send }: ComposerOptions) {
  const reducer = useMemo(() => reduceComposer(translates), [translates]);
  const [state, dispatch] = useReducer(reducer, null, () => restore(drafts.load(handoffId, kind)));
  const { draft, delivery } = state;

  // Saved before it is sent: effects run in this order, so the id is on disk when the call leaves.
  useEffect(() => drafts.save(handoffId, kind, draft), [drafts, handoffId, kind, draft]);

  useEffect(() => {
    if (delivery !== 'sending' || !draft.attempt) return;
    const { attempt } = draft;
    const { clientMessageId } = attempt;
    send(attempt).then(
      () => {
        drafts.remove(handoffId, kind);
        dispatch({ type: 'sent', clientMessageId });
      },
      (error: unknown) => dispatch({ type: 'sendFailed', clientMessageId, problem: Problem.of(error) }),
    );
    // Only the transition sends: a re-render with a new send function must not send the attempt again.
  }, [delivery]);

  const wantsPreview =
    translates && draft.translation === null && !draft.sendOriginal && draft.text.trim() !== '' && state.preview?.forText !== draft.text;
  useEffect(() => {
    if (!wantsPreview) return;
    const forText = draft.text;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      preview(forText, abort.signal).then(
        (value) => dispatch({ type: 'previewArrived', forText, preview: value, newId: crypto.randomUUID() }),
        () => abort.signal.aborted || dispatch({ type: 'previewFailed', forText }),
      );
    }, previewDelayMilliseconds);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [wantsPreview, draft.text]);

  return { state, dispatch, ready: readiness(state, translates), press: () => dispatch({ type: 'sendPressed', newId: crypto.randomUUID() }) };
}
