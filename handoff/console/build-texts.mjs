// Adding a desk language means adding texts/<tag>.json: this plugin finds the files and bundles them all.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

export function textsPlugin(root) {
  const folder = join(root, 'texts');
  return {
    name: 'texts',
    setup(build) {
      build.onResolve({ filter: /^virtual:texts$/ }, () => ({ path: 'texts', namespace: 'texts' }));
      build.onLoad({ filter: /.*/, namespace: 'texts' }, async () => {
        const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
        const imports = names.map((name, index) => `import t${index} from ${JSON.stringify(`./${name}`)};`);
        const entries = names.map((name, index) => `${JSON.stringify(name.slice(0, -5))}: t${index}`);
        return {
          contents: `${imports.join('\n')}\nexport const languages = { ${entries.join(', ')} };`,
          resolveDir: folder,
          watchDirs: [folder],
        };
      });
    },
  };
}
