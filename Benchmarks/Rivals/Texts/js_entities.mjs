// Entities by the official twitter-text in JavaScript: `node js_entities.mjs find|time TEXTS PASSES LIBRARY VERSION`.
//
// LIBRARY is the file of an installed package; nothing of it is kept here. Old releases are scripts for a browser and
// fill `window.twttr`; newer ones are modules.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';

const [mode, textsPath, passes, library] = process.argv.slice(2);

function load() {
  const source = readFileSync(library, 'utf8');
  if (!/window\.twttr/.test(source)) return createRequire(import.meta.url)(library);
  const page = { window: {} };
  page.twttr = page.window.twttr = {};
  vm.runInNewContext(source, page);
  return page.window.twttr.txt;
}

const twitter = load();
const texts = readFileSync(textsPath, 'utf8').split('\n');
if (texts.at(-1) === '') texts.pop();

/** All entities; releases before 1.9 have no function of that name for all kinds. */
const find = twitter.extractEntitiesWithIndices
  ? (text) => twitter.extractEntitiesWithIndices(text)
  : (text) => [
      ...twitter.extractUrlsWithIndices(text),
      ...twitter.extractMentionsOrListsWithIndices(text),
      ...twitter.extractHashtagsWithIndices(text),
    ].sort((one, other) => one.indices[0] - other.indices[0]);

function kind(entity) {
  if (entity.url !== undefined) return 'u';
  if (entity.hashtag !== undefined) return 'h';
  if (entity.cashtag !== undefined) return 'c';
  return entity.listSlug ? 'l' : 'm';
}

if (mode === 'find') {
  const lines = texts.map((text) => {
    const bytes = (end) => Buffer.byteLength(text.slice(0, end));
    return find(text).map((entity) => `${kind(entity)}:${bytes(entity.indices[0])}-${bytes(entity.indices[1])} `).join('');
  });
  process.stdout.write(lines.join('\n') + '\n');
} else {
  let best = Infinity;
  let count = 0;
  for (let pass = 0; pass < Number(passes); pass++) {
    const begin = process.cpuUsage();
    count = 0;
    for (const text of texts) count += find(text).length;
    const used = process.cpuUsage(begin);
    best = Math.min(best, (used.user + used.system) * 1000);
  }
  console.log(`${(best / texts.length).toFixed(1)} ${count}`);
}
