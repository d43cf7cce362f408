// The texts endpoint as the server answers it, from the same language files.
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../../Answers/languages');
const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
const catalogue = new Map();
for (const name of files) catalogue.set(name.slice(0, -5), JSON.parse(await readFile(join(folder, name), 'utf8')));

export function closest(language) {
  const primary = (language ?? '').toLowerCase().split('-')[0];
  return catalogue.has(primary) ? primary : 'en';
}

export function texts(language) {
  const { language: tag, culture, direction, page } = catalogue.get(closest(language));
  const money = (amount) => new Intl.NumberFormat(culture, { style: 'currency', currency: 'EUR' }).format(amount);
  const fill = (text) => text.replaceAll('{shop}', 'Kite & Harbour').replaceAll('{free_shipping_limit}', money(60));
  return {
    language: tag,
    direction,
    culture,
    languages: [...catalogue.values()].map(({ language: other, name }) => ({ tag: other, name })),
    page: Object.fromEntries(Object.entries(page).map(([key, text]) => [key, fill(text)])),
    prices: [59, 38.5, 24.9, 79].map(money),
  };
}
