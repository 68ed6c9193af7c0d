import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { plainQuestionnaire } from '../../shared/domain/settings/presets/questionnaire.ts';
import { languages } from '../../shared/messages/translate.ts';
import { anApprovalLetter } from '../../test/support/approval-letters.ts';
import { everyLetter } from '../../test/support/every-letter.ts';
import { approvalLetter } from './approval/letter.ts';
import { displayOf } from './letter.ts';
import { needLetter } from './need.ts';
import { notFoundLetter, problemLetter } from './problem.ts';
import { signInLetter } from './sign-in.ts';
import { letterHeaders, letterStyle } from './style.ts';
import { surveyLetter } from './survey.ts';

/** Budget of a letter: all of it, style included. */
const gzipBytes = 8 * 1024;
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'&{n}`;

const posts = (html: string) => html.match(/<form method="post"/g)?.length ?? 0;

describe.each(languages)('letters in %s', (language) => {
  const letters = Object.entries(everyLetter(language));

  test.each(letters)(
    '%s: complete, in its language, within 8 KB, without a script',
    (_name, html) => {
      expect(html).toContain(`<html lang="${language}"`);
      expect(html).not.toMatch(/\{\w+\}|undefined|\[object|NaN/);
      expect(html).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=|<link|<img|<iframe/);
      expect(gzipSync(html).length).toBeLessThanOrEqual(gzipBytes);
    },
  );

  test.each(letters)('%s: labels, headings and ids are in order', (_name, html) => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html.match(/<h1/g)).toHaveLength(1);
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });
});

describe('what people typed', () => {
  const frame = { language: 'zh-CN', here: './here', tenantName: hostile } as const;
  const pages = [
    approvalLetter(
      anApprovalLetter('award', 'zh-CN', {
        tenantName: hostile,
        maskedEmail: hostile,
        typed: { decision: 'return', opinion: `</textarea>${hostile}` },
      }),
    ),
    surveyLetter({
      ...frame,
      action: './answer',
      title: hostile,
      organization: hostile,
      channel: 'link',
      questionnaire: plainQuestionnaire,
      closesAt: '2026-12-01T16:00:00.000Z',
      typed: { comment: `</textarea>${hostile}` },
    }),
    needLetter({
      ...frame,
      action: './need',
      back: './need',
      street: { code: hostile, name: hostile },
      communities: [{ code: hostile, name: hostile }],
      typed: { text: hostile },
    }),
    signInLetter({
      ...frame,
      action: './sign-in',
      register: './register',
      typed: { email: hostile },
    }),
    problemLetter({
      ...frame,
      refusal: { code: 'deliverable-unknown', detail: { deliverable: hostile } },
      traceId: hostile,
    }),
  ];

  test.each(pages)('stays text, whatever it looks like (%#)', (html) => {
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });

  test('is still there after an error', () => {
    const html = everyLetter('zh-CN')['approval-faults'] ?? '';
    expect(html).toMatch(/value="return" checked/);
    expect(html).toMatch(/<textarea[^>]*>补<\/textarea>/);
    expect(html).toContain('aria-invalid="true"');
  });
});

describe('the approval letter', () => {
  test('has no default decision', () => {
    for (const [name, html] of Object.entries(everyLetter('zh-CN')))
      if (name.startsWith('approval') && name !== 'approval-faults')
        expect(html).not.toMatch(/ checked/);
  });

  test('binds the decision to the documents shown and asks for a code by a form of its own', () => {
    const props = anApprovalLetter('award', 'zh-CN');
    const html = approvalLetter(props);
    expect(html).toContain(`name="documentsHash" value="${props.approval.documentsHash}"`);
    expect(posts(html)).toBe(2);
    expect(html).toContain('action="./code?lang=zh-CN"');
    const [decision = ''] = html.match(/<form method="post" action="\.\/decision.*<\/form>/s) ?? [];
    expect(decision).toContain('name="code"');
  });

  test('asks somebody who is signed in for no code', () => {
    const html = approvalLetter(anApprovalLetter('award', 'zh-CN', { identity: 'session' }));
    expect(posts(html)).toBe(1);
    expect(html).not.toContain('name="code"');
  });

  test.each([
    'approval-decided',
    'approval-already-decided',
    'approval-not-your-turn',
    'approval-changed',
  ])('%s has nothing left to submit', (name) => {
    expect(posts(everyLetter('en')[name] ?? '')).toBe(0);
  });

  test('draws the ranking to scale: what the panel gave, then the price', () => {
    const html = approvalLetter(anApprovalLetter('award', 'zh-CN'));
    const widths = [...html.matchAll(/class="fill( c2)?" x="([\d.]+)" width="([\d.]+)"/g)].map(
      ([, price, x, width]) => [Boolean(price), Number(x), Number(width)],
    );
    expect(widths.slice(0, 2)).toEqual([
      [false, 0, 80],
      [true, 80, 17.9],
    ]);
  });
});

describe('a link that leads nowhere', () => {
  test('says the same in every case and no tenant’s name', () => {
    const html = notFoundLetter({ language: 'zh-CN', here: './here' });
    expect(html).not.toContain('吴兴');
    expect(html).toBe(notFoundLetter({ language: 'zh-CN', here: './here' }));
  });
});

describe('how a letter is sent', () => {
  test('the policy allows its one style and nothing else', () => {
    const hash = createHash('sha256').update(letterStyle).digest('base64');
    const policy = letterHeaders['content-security-policy'] ?? '';
    expect(policy).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(everyLetter('en')['sign-in']).toContain(`<style>${letterStyle}</style>`);
  });

  test('its colours and sizes are those of the site', () => {
    const site = readFileSync(new URL('../../web/styles/tokens.css', import.meta.url), 'utf8');
    const plain = (css: string) => css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, '');
    for (const [declaration] of letterStyle.matchAll(/--[\w-]+:[^;}]+/g))
      expect(plain(site)).toContain(plain(declaration));
  });

  test('size and contrast come from the address, and only as known values', () => {
    expect(displayOf({ size: 'huge', contrast: 'high' })).toEqual({
      size: 'huge',
      contrast: 'high',
    });
    expect(displayOf({ size: '"><script>', contrast: '1' })).toEqual({});
    const html = signInLetter({
      language: 'en',
      here: './sign-in',
      action: './sign-in',
      register: './register',
      display: { size: 'large', contrast: 'high' },
    });
    expect(html).toContain('<html lang="en" data-size="large" data-contrast="high">');
    expect(html).toContain('action="./sign-in?lang=en&amp;size=large&amp;contrast=high"');
    expect(html).toContain('href="./sign-in?lang=zh-CN&amp;size=large&amp;contrast=high"');
  });
});
