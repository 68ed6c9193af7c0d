/** The languages people read. zh-CN comes first and decides what there is to say. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en');

/** The language somebody asked for in an address (`?lang=en`); anything else is Chinese. */
export const languageOf = (asked: string | null | undefined): Language =>
  asked === 'en' ? 'en' : 'zh-CN';

/** English counts: `one` is taken where the parameter `n` is 1. */
type Counted = { one: string; other: string };
export type Texts = Readonly<Record<string, string>>;

type Param<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Param<Rest>
  : never;
type Args<Text> = [Param<Text>] extends [never]
  ? []
  : [params: Record<Param<Text>, string | number>];

/** What an English file must satisfy: the same keys as the Chinese one, and a plural only where there is an `n`. */
export type English<Z extends Texts> = {
  readonly [K in keyof Z]: 'n' extends Param<Z[K]> ? string | Counted : string;
};

/** Looks a text up; the parameters it demands are those named in the Chinese text. */
export type Translate<Z extends Texts> = <K extends keyof Z & string>(
  key: K,
  ...args: Args<Z[K]>
) => string;

type Params = Readonly<Record<string, string | number>>;

const count = (text: string | Counted, n: string | number | undefined) =>
  typeof text === 'string' ? text : Number(n) === 1 ? text.one : text.other;

/** Puts `params` in the places named by them. A place nobody fills stays visible: tests look for it. */
export const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(params[name] ?? place));

/** Reads `texts`, the file of one area in one language. Browser pages load only the language they show. */
export const translator =
  <Z extends Texts>(texts: English<Z>): Translate<Z> =>
  (key, ...[params]: [params?: Params]) =>
    fill(count(texts[key], params?.['n']), params ?? {});

/**
 * Both languages of one area, for code that learns the language only when it runs.
 *
 * @example terms('en')('state.biddingOpen') // 'Open for applications'
 */
export const bilingual =
  <Z extends Texts>(zh: Z, en: English<Z>) =>
  (language: Language): Translate<Z> =>
    translator<Z>(language === 'en' ? en : (zh as English<Z>));
