import { element, icon, icons, part } from '../dom';
import type { PageText, Texts } from '../language/texts';
import { brandOf } from './brand';
import hero from './products/hero.svg';
import product1 from './products/shirt.svg';
import product2 from './products/teapot.svg';
import product3 from './products/adapter.svg';
import product4 from './products/throw.svg';

interface PageEvents {
  onQuestion(text: string): void;
  onHero(): void;
  onLanguage(tag: string): void;
}

const products: readonly [PageText, string][] = [
  ['product_1', product1], ['product_2', product2], ['product_3', product3], ['product_4', product4],
];
const questions: readonly PageText[] = ['help_1', 'help_2', 'help_3'];

/** Everything that does not depend on the language. */
export function drawOnce(events: PageEvents): void {
  part('brand-mark').append(icon(...icons.kite));
  part('hero-art').append(picture(hero, 560, 420));
  part('products').append(...products.map(([text, address], index) => element('li', {
    class: 'product', ...(index === 1 ? { id: 'home' } : {}),
  }, picture(address, 320, 320), element('h3', { 'data-text': text }), element('p', { class: 'price', 'data-part': `price-${index}` }))));
  part('questions').append(...questions.map((text) => {
    const chip = element('button', { type: 'button', class: 'chip', 'data-part': 'question', 'data-text': text });
    chip.addEventListener('click', () => events.onQuestion(chip.textContent ?? ''));
    return chip;
  }));
  part('hero-chat').addEventListener('click', () => events.onHero());
  const select = part<HTMLSelectElement>('language');
  select.addEventListener('change', () => events.onLanguage(select.value));
}

/** Every word of the page. */
export function writeShop(texts: Texts): void {
  document.title = texts.page.title;
  document.querySelector('meta[name=description]')?.setAttribute('content', texts.page.tagline);
  for (const node of document.querySelectorAll<HTMLElement>('[data-text]')) {
    node.textContent = texts.page[node.dataset['text'] as PageText];
  }
  part('brand-name').textContent = brandOf(texts.page.title);
  products.forEach((_, index) => (part(`price-${index}`).textContent = texts.prices[index] ?? ''));
  part<HTMLSelectElement>('language').replaceChildren(...texts.languages.map(({ tag, name }) => {
    const option = element('option', { value: tag, lang: tag }, name);
    option.selected = tag === texts.language;
    return option;
  }));
}

function picture(address: string, width: number, height: number): HTMLElement {
  return element('img', { src: address, alt: '', width: String(width), height: String(height) });
}
