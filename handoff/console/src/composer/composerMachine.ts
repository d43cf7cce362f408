import type { Article, Preview } from '../api/types';
import { Problem } from '../api/problem';
import { emptyDraft, type Attempt, type Draft } from '../drafts/draftStore';

export const maximumLength = 4000;

export interface ComposerState {
  readonly draft: Draft;
  readonly preview: { readonly forText: string; readonly value: Preview | null; readonly failed: boolean } | null;
  /** wanted: the agent pressed Send before the translation was there; it goes as soon as it may. */
  readonly delivery: 'editing' | 'wanted' | 'sending' | 'failed';
  readonly problem: Problem | null;
}

export type ComposerEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'translationEdited'; readonly text: string }
  | { readonly type: 'translationKept' }
  | { readonly type: 'translationReset' }
  | { readonly type: 'originalChosen'; readonly chosen: boolean }
  | { readonly type: 'articlePicked'; readonly article: Article }
  | { readonly type: 'previewArrived'; readonly forText: string; readonly preview: Preview; readonly newId: string }
  | { readonly type: 'previewFailed'; readonly forText: string }
  | { readonly type: 'previewRetried' }
  | { readonly type: 'sendPressed'; readonly newId: string }
  | { readonly type: 'sent'; readonly clientMessageId: string }
  | { readonly type: 'sendFailed'; readonly clientMessageId: string; readonly problem: Problem };

export type Readiness = 'empty' | 'tooLong' | 'waiting' | 'blocked' | 'previewFailed' | 'stale' | 'ready' | 'sending';

/** A draft with an unsettled attempt comes back as "not confirmed": only the server knows whether it went out. */
export function restore(draft: Draft): ComposerState {
  const unsettled = matchingAttempt(draft) !== null;
  return { draft, preview: null, delivery: unsettled ? 'failed' : 'editing', problem: unsettled ? new Problem(0) : null };
}

/** @param translates false when the agent's text goes out as it is (a note, or the shopper speaks the desk's language). */
export function readiness({ draft, preview, delivery }: ComposerState, translates: boolean): Readiness {
  if (delivery === 'sending') return 'sending';
  if (draft.text.trim() === '') return 'empty';
  if (draft.text.length > maximumLength || (draft.translation?.length ?? 0) > maximumLength) return 'tooLong';
  if (!translates || draft.sendOriginal || matchingAttempt(draft)) return 'ready';
  if (draft.translation !== null) {
    if (draft.translation.trim() === '') return 'blocked';
    return draft.stale ? 'stale' : 'ready';
  }
  if (preview?.forText !== draft.text) return 'waiting';
  if (preview.failed) return 'previewFailed';
  return preview.value?.canSend ? 'ready' : 'blocked';
}

export function reduceComposer(translates: boolean) {
  return (state: ComposerState, event: ComposerEvent): ComposerState => {
    switch (event.type) {
      case 'typed':
        return edited(state, typed(state.draft, event.text));
      case 'translationEdited':
        return edited(state, { ...state.draft, translation: event.text, stale: false, sendOriginal: false });
      case 'translationKept':
        return edited(state, { ...state.draft, stale: false });
      case 'translationReset':
        return edited(state, { ...state.draft, translation: null, stale: false });
      case 'originalChosen':
        return edited(state, { ...state.draft, sendOriginal: event.chosen });
      case 'articlePicked':
        return edited(state, {
          ...state.draft,
          text: event.article.text,
          translation: event.article.shopperText,
          stale: false,
          sendOriginal: false,
        });
      case 'previewArrived':
        return previewed(state, { forText: event.forText, value: event.preview, failed: false }, translates, event.newId);
      case 'previewFailed':
        return previewed(state, { forText: event.forText, value: null, failed: true }, translates, '');
      case 'previewRetried':
        return { ...state, preview: null };
      case 'sendPressed':
        return pressed(state, translates, event.newId);
      case 'sent':
        return isCurrent(state, event.clientMessageId) ? restore(emptyDraft) : state;
      case 'sendFailed':
        return isCurrent(state, event.clientMessageId) ? failed(state, event.problem) : state;
    }
  };
}

function typed(draft: Draft, text: string): Draft {
  if (text === '') return { ...emptyDraft, attempt: draft.attempt };
  return { ...draft, text, stale: draft.stale || (draft.translation !== null && text !== draft.text) };
}

function edited(state: ComposerState, draft: Draft): ComposerState {
  if (state.delivery === 'sending') return state;
  const keepsFailure = state.delivery === 'failed' && matchingAttempt(draft) !== null;
  return { ...state, draft, delivery: keepsFailure ? 'failed' : 'editing', problem: keepsFailure ? state.problem : null };
}

function previewed(
  state: ComposerState, preview: ComposerState['preview'], translates: boolean, newId: string,
): ComposerState {
  if (preview?.forText !== state.draft.text) return state;
  const next = { ...state, preview };
  return state.delivery === 'wanted' ? pressed({ ...next, delivery: 'editing' }, translates, newId) : next;
}

function pressed(state: ComposerState, translates: boolean, newId: string): ComposerState {
  const ready = readiness(state, translates);
  if (ready === 'waiting') return { ...state, delivery: 'wanted', problem: null };
  if (ready !== 'ready') return state;
  const attempt = matchingAttempt(state.draft) ?? attemptOf(state.draft, newId);
  return { ...state, draft: { ...state.draft, attempt }, delivery: 'sending', problem: null };
}

/** A refused message certainly did not go out; one without an answer may have, and keeps its id for the retry. */
function failed(state: ComposerState, problem: Problem): ComposerState {
  const draft = problem.uncertain ? state.draft : { ...state.draft, attempt: null };
  return { ...state, draft, delivery: 'failed', problem };
}

function isCurrent(state: ComposerState, clientMessageId: string): boolean {
  return state.delivery === 'sending' && state.draft.attempt?.clientMessageId === clientMessageId;
}

function attemptOf({ text, translation, sendOriginal }: Draft, clientMessageId: string): Attempt {
  return { clientMessageId, text, translation, sendOriginal };
}

/** One id names one payload: a changed text is another message and gets another id. */
export function matchingAttempt({ attempt, text, translation, sendOriginal }: Draft): Attempt | null {
  const same = attempt?.text === text && attempt.translation === translation && attempt.sendOriginal === sendOriginal;
  return same ? attempt : null;
}
