import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { Division } from '../shared/domain/region/division.ts';

/** A province, city or district of the national list. */
export type Place = {
  code: string;
  name: string;
  level: 'province' | 'city' | 'district';
  /** The names above it: 江苏省 · 苏州市. */
  within: readonly string[];
  streets: number;
  communities: number;
  /** Numbered by the statistics bureau alone: no division of GB/T 2260. */
  isZone: boolean;
};

/** Which list it is. */
export type Edition = { edition: string; source: string; validFrom: string };

/** Everything in a place that can come on board. `streets` lie right below it, those of `districts` in them. */
export type Found = {
  place: Place;
  districts: readonly Division[];
  streets: readonly Division[];
};

/** The divisions of the whole country, down to communities. */
export type Divisions = {
  edition(): Promise<Edition>;
  /** A city or district with its streets and communities; nothing for a code the list does not have. */
  find(code: string): Promise<Found | undefined>;
  /** Cities and districts whose name or code begins or holds `text`, best first; at most 20. */
  search(text: string): Promise<readonly Place[]>;
  /** What lies right below `code`: provinces without one, cities of a province, districts of a city. */
  below(code?: string): Promise<readonly Place[]>;
};

type Listed = { edition: Edition; places: ReadonlyMap<string, Place> };

const unpack = promisify(brotliDecompress);
const most = 20;
/** Headings of the list that are no place: what lies below them is. */
const isHeading = (name: string) => /^市辖区$|^县$|直辖县级行政区划$/.test(name);
/** Beijing, Tianjin, Shanghai and Chongqing are cities, although they stand where provinces do. */
const municipalities = ['11', '12', '31', '50'];
/** In the list, codes of districts that end in 70 to 80 are all of development zones and the like. */
const isZone = (code: string) => /^\d{4}(7\d|80)$/.test(code);

const levelOf = (code: string): Place['level'] => {
  if (code.length === 2) return municipalities.includes(code) ? 'city' : 'province';
  return code.length === 4 ? 'city' : 'district';
};

const aboveOf = (code: string): string[] =>
  [2, 4].filter((digits) => digits < code.length).map((digits) => code.slice(0, digits));

function listOf(text: string): Listed {
  const [facts = '{}', ...lines] = text.split('\n');
  const rows = lines.map((line) => line.split('\t'));
  const names = new Map(rows.map(([code = '', name = '']) => [code, name]));
  const places = rows.map(([code = '', name = '', streets, communities]): [string, Place] => [
    code,
    {
      code,
      name,
      level: levelOf(code),
      within: aboveOf(code).flatMap((above) => {
        const called = names.get(above) ?? '';
        return isHeading(called) ? [] : [called];
      }),
      streets: Number(streets),
      communities: Number(communities),
      isZone: isZone(code),
    },
  ]);
  return { edition: JSON.parse(facts) as Edition, places: new Map(places) };
}

/** The streets of a province's file whose code begins with `code`, with their communities. */
function streetsIn(text: string, code: string): Division[] {
  const found: (Division & { children: Division[] })[] = [];
  let street: (Division & { children: Division[] }) | undefined;
  for (const line of text.split('\n')) {
    const [number = '', name = ''] = line.split('\t');
    if (number.length === 9) {
      street = number.startsWith(code) ? { code: number, name, children: [] } : undefined;
      if (street) found.push(street);
    } else if (street) street.children.push({ code: street.code + number, name, children: [] });
  }
  return found;
}

/** How well `place` answers `text`: 0 best; `undefined` not at all. */
function rank({ code, name, within }: Place, text: string): number | undefined {
  if (code === text || name === text) return 0;
  if (name.startsWith(text) || code.startsWith(text)) return 1;
  if (name.includes(text)) return 2;
  return `${within.join('')}${name}`.includes(text) ? 3 : undefined;
}

const isOffered = ({ name, level }: Place) => level !== 'province' && !isHeading(name);

/**
 * The divisions as packed by `npm run divisions`.
 *
 * @param read - one of the packed files, `index.br` or `<province>.br`
 */
export function divisionsFrom(read: (file: string) => Promise<Uint8Array | undefined>): Divisions {
  const textOf = async (file: string) => {
    const packed = await read(`${file}.br`);
    return packed && (await unpack(packed)).toString('utf8');
  };
  let listed: Promise<Listed> | undefined;
  const list = () => {
    listed ??= textOf('index').then((text) => {
      if (text === undefined) throw new Error('The list of divisions is not where it should be.');
      return listOf(text);
    });
    return listed;
  };
  /** The province that was asked for last: a run that takes many districts on board asks for it again and again. */
  let province: { code: string; text: Promise<string | undefined> } | undefined;
  const provinceText = (code: string) => {
    if (province?.code !== code) province = { code, text: textOf(code) };
    return province.text;
  };
  return {
    edition: async () => (await list()).edition,
    find: async (code) => {
      const { places } = await list();
      const place = places.get(code);
      if (!place || !isOffered(place)) return undefined;
      const text = await provinceText(code.slice(0, 2));
      const streets = streetsIn(text ?? '', code);
      if (place.level === 'district') return { place, districts: [], streets };
      const codes = [...new Set(streets.map((street) => street.code.slice(0, 6)))];
      const districts = codes.map(
        (district): Division => ({
          code: district,
          name: places.get(district)?.name ?? district,
          children: streets.filter((street) => street.code.startsWith(district)),
        }),
      );
      const [only] = districts;
      /** A city without districts is listed as a district of its own. */
      return districts.length === 1 && only?.code === `${code}00`
        ? { place, districts: [], streets }
        : { place, districts, streets: [] };
    },
    search: async (typed) => {
      const text = typed.trim();
      if (text === '') return [];
      const { places } = await list();
      return [...places.values()]
        .filter(isOffered)
        .flatMap((place) => {
          const at = rank(place, text);
          return at === undefined ? [] : [{ place, at }];
        })
        .sort((a, b) => a.at - b.at || a.place.code.length - b.place.code.length)
        .slice(0, most)
        .map(({ place }) => place);
    },
    below: async (code = '') => {
      const { places } = await list();
      const all = [...places.values()];
      const digits = code.length + 2;
      const next = all.filter((one) => one.code.length === digits && one.code.startsWith(code));
      const deeper = next.filter(({ name }) => isHeading(name)).map((heading) => heading.code);
      return [
        ...next.filter(({ name }) => !isHeading(name)),
        ...all.filter((one) => deeper.includes(one.code.slice(0, digits)) && one.code.length === 6),
      ];
    },
  };
}
