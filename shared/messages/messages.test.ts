import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { posts } from '../domain/policy/posts.ts';
import { commandsFrom, stages, states } from '../domain/purchase/lifecycle.ts';
import { term } from './terms.ts';
import { bilingual, fill, languages, type Texts } from './translate.ts';

type Loaded = { zh: Texts; en: Record<string, string | { one: string; other: string }> };

/** Every area has two files; a new one is found by its name. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.zh.ts'))
  .map((file) => file.replace('.zh.ts', ''));
const areas = await Promise.all(
  names.map(async (name) => {
    const { zh } = (await import(`./${name}.zh.ts`)) as Loaded;
    const { en } = (await import(`./${name}.en.ts`)) as Loaded;
    return [name, zh, en] as const;
  }),
);

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('texts in two languages', () => {
  test.each(areas)('%s: the same keys, and the same parameters in each', (_area, zh, en) => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
    for (const [key, text] of Object.entries(zh)) {
      const english = en[key] ?? '';
      // “First” may say it without the number; the other form says all.
      const whole = typeof english === 'string' ? english : english.other;
      expect({ key, places: places(whole) }).toEqual({ key, places: places(text) });
    }
  });

  test.each(areas)('%s: no text is empty, and English has no Chinese in it', (_area, zh, en) => {
    expect(Object.values(zh).filter((text) => text.trim() === '')).toEqual([]);
    const english = Object.values(en).flatMap((text) =>
      typeof text === 'string' ? [text] : Object.values(text),
    );
    const allowed = /中文|三社/g;
    expect(english.filter((text) => /\p{Script=Han}/u.test(text.replace(allowed, '')))).toEqual([]);
  });

  test('every stage, state, command and post has a word', () => {
    const keys = [
      ...stages.map((stage) => `stage.${stage}`),
      ...states.map((state) => `state.${state}`),
      ...states.flatMap(commandsFrom).map((command) => `command.${command}`),
      ...posts.map((post) => `post.${post}`),
    ];
    for (const language of languages)
      expect(keys.filter((key) => term(language, key) === key)).toEqual([]);
  });

  test('English counts one and many', () => {
    const t = bilingual({ left: '还剩 {n} 天' } as const, {
      left: { one: '{n} day left', other: '{n} days left' },
    });
    expect(t('en')('left', { n: 1 })).toBe('1 day left');
    expect(t('en')('left', { n: 3 })).toBe('3 days left');
    expect(t('zh-CN')('left', { n: 1 })).toBe('还剩 1 天');
  });

  test('a parameter that carries a place of its own is not filled twice', () => {
    expect(fill('{who} → {to}', { who: '{to}', to: '吴兴' })).toBe('{to} → 吴兴');
  });
});
