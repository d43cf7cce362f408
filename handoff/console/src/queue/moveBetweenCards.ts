import type { KeyboardEvent } from 'react';

/** Up and down go from card to card; Tab still reaches every control. */
export function moveBetweenCards(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')];
  const at = cards.findIndex((card) => card.closest('li')?.contains(document.activeElement));
  const next = cards[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
