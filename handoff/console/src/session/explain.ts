import type { Problem } from '../api/problem';
import type { Texts } from '../texts/texts';

/** A problem in the agent's words, with the cure. The server's own detail is used where it says more. */
export function explain(t: Texts, problem: Problem): string {
  if (problem.status === 0) return t('error.network');
  if (problem.status >= 500) return t('error.server');
  if (problem.status === 403) return t('error.forbidden');
  if (problem.status === 404) return t('error.notFound');
  if (problem.status === 429) return t('error.tooMany');
  return problem.detail ?? t('error.server');
}
