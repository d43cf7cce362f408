// Writes the country names of one or more languages from Unicode's data: node bot/Answers/countries/make.mjs pt it …
import { readFileSync, writeFileSync } from 'node:fs';

const file = language => new URL(`${language}.json`, import.meta.url);
const codes = Object.keys(JSON.parse(readFileSync(file('en'), 'utf8')));
for (const language of process.argv.slice(2)) {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  writeFileSync(file(language), JSON.stringify(Object.fromEntries(codes.map(code => [code, names.of(code)])), null, 2) + '\n');
}
