type Child = Node | string;

/** A small element builder: `element('button', { type: 'button', class: 'chip' }, 'Text')`. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K, attributes: Readonly<Record<string, string>> = {}, ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A 24 × 24 line icon, hidden from screen readers: the button around it carries the label. */
export function icon(...paths: readonly string[]): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.classList.add('icon');
  for (const d of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

export const icons = {
  chat: ['M21 11.5a8.4 8.4 0 0 1-8.5 8.2 9 9 0 0 1-3.6-.8L3.5 20.5l1.6-4.4a7.9 7.9 0 0 1-1.2-4.3A8.4 8.4 0 0 1 12.4 3.5 8.3 8.3 0 0 1 21 11.5Z', 'M8.5 11.7h.01M12.4 11.7h.01M16.3 11.7h.01'],
  close: ['M6 6l12 12M18 6 6 18'],
  minimise: ['M6 9.5l6 6 6-6'],
  fresh: ['M12 20h8', 'M16.2 4.3a1.9 1.9 0 0 1 2.7 0l.800.8a1.9 1.9 0 0 1 0 2.7L8.5 19 4 20l1-4.5Z'],
  kite: ['M12 2.5 18.5 9 12 17.5 5.5 9Z', 'M12 2.5v15M5.5 9h13', 'M12 17.5c0 2.2-1.8 1.8-1.8 4'],
} as const;

/** The child marked `data-part="name"`. */
export function part<T extends HTMLElement = HTMLElement>(name: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`no part "${name}"`);
  return found;
}
