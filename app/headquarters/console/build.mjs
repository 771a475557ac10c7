// node build.mjs PACKAGES OUT: bundles the console's pages into OUT with names that carry a hash of their content,
// compressed beside the plain files, and with the licences of what was bundled. PACKAGES is where npm installed.
import { createRequire } from 'node:module';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const [packages, out] = process.argv.slice(2).map((path) => resolve(path));
if (!packages || !out) {
  console.error('usage: node build.mjs PACKAGES OUT');
  process.exit(2);
}
const modules = join(packages, 'node_modules');
const { build } = createRequire(join(packages, 'package.json'))('esbuild');

const work = `${out}.new`;
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const result = await build({
  entryPoints: { app: join(here, 'app.tsx') },
  bundle: true,
  splitting: true,
  format: 'esm',
  minify: true,
  target: ['chrome109', 'firefox115', 'safari16'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  nodePaths: [modules],
  entryNames: '[name]-[hash]',
  chunkNames: 'part-[hash]',
  outdir: work,
  metafile: true,
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});

const names = readdirSync(work);
const named = (ending) => names.find((name) => name.startsWith('app-') && name.endsWith(ending));
const page = readFileSync(join(here, 'index.html'), 'utf8');
writeFileSync(join(work, 'index.html'), page.replace('APP.js', named('.js')).replace('APP.css', named('.css')));
cpSync(join(here, 'icon.svg'), join(work, 'icon.svg'));
writeFileSync(join(work, 'licences.txt'), licences(result.metafile));

for (const name of readdirSync(work)) {
  writeFileSync(join(work, `${name}.gz`), gzipSync(readFileSync(join(work, name)), { level: 9 }));
}
rmSync(out, { recursive: true, force: true });
renameSync(work, out);

// Name, version and licence text of every package that ended up in the bundle.
function licences(metafile) {
  const used = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const at = input.lastIndexOf('node_modules/');
    if (at < 0) continue;
    const [first, second] = input.slice(at + 'node_modules/'.length).split('/');
    used.add(first.startsWith('@') ? `${first}/${second}` : first);
  }
  return [...used].sort().map(licenceOf).join('\n');
}

function licenceOf(name) {
  const folder = join(modules, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && /^(licen[cs]e|notice|copying)(\.txt|\.md|-[^.]*)?$/i.test(file.name))
    .map((file) => readFileSync(join(folder, file.name), 'utf8').trim());
  return `${name} ${version} (${license})\n${'='.repeat(60)}\n${texts.join('\n\n')}\n`;
}
