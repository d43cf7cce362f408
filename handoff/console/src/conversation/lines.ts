import type { Line } from '../api/types';

/** Lines by sequence, the newer version of each; what a push brought while a page was read is not lost. */
export function mergeLines(current: readonly Line[], incoming: readonly Line[]): readonly Line[] {
  const bySequence = new Map(current.map((line) => [line.sequence, line]));
  for (const line of incoming) bySequence.set(line.sequence, line);
  return [...bySequence.values()].sort((a, b) => a.sequence - b.sequence);
}

export interface ShownLine {
  /** What the agent reads first. */
  readonly main: { readonly text: string; readonly language: string };
  /** What was really written or sent, when that is another text. */
  readonly original: { readonly text: string; readonly language: string } | null;
}

export function shown({ text, language, translation }: Line): ShownLine {
  if (!translation || translation.quality === 'none' || translation.text === '') return { main: { text, language }, original: null };
  return { main: { text: translation.text, language: translation.language }, original: { text, language } };
}
