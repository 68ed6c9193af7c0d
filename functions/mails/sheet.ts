import { mails } from '../../shared/messages/mails.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { html, type Markup, none, written } from '../parts/markup.ts';

/** What a mail says, before it is set in type. */
export type Sheet = {
  subject: string;
  greeting: string;
  lead: string;
  tenantName?: string;
  /** A sentence of the tenant that only real mails carry. */
  phrase?: string;
  facts: readonly (readonly [name: string, value: string])[];
  link?: { address: string; words: string };
  code?: string;
};

/** What an errand tells its mail, with the reader's name and the address of the site. */
export type ErrandData = Readonly<Record<string, string | number>> & {
  personName: string;
  publicBaseUrl: string;
};
export type ErrandSheet = (data: ErrandData, language: Language) => Sheet;

export type WrittenMail = { subject: string; text: string; html: string };

/** A title with a line break in it must not begin a header of its own. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

const font = `font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',Arial,sans-serif`;
const quiet = 'color:#4e5969';

const factsTable = (facts: Sheet['facts']): Markup =>
  facts.length === 0
    ? none
    : html`<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;margin:20px 0;border-top:1px solid #e3e8ef">${facts.map(
        ([name, value]) =>
          html`<tr><td style="padding:10px 16px 10px 0;border-bottom:1px solid #e3e8ef;vertical-align:top;white-space:nowrap;${quiet}">${name}</td><td style="width:100%;padding:10px 0;border-bottom:1px solid #e3e8ef;vertical-align:top">${value}</td></tr>`,
      )}</table>`;

const codeBlock = (language: Language, code: string | undefined): Markup =>
  code === undefined
    ? none
    : html`<p style="margin:20px 0 4px;${quiet}">${mails(language)('code')}</p><p style="margin:0 0 8px;font-size:32px;line-height:1.4;font-weight:bold;letter-spacing:6px">${code}</p><p style="margin:0 0 20px;${quiet}">${mails(language)('code.validity')}<br>${mails(language)('code.secret')}</p>`;

const linkBlock = (language: Language, link: Sheet['link']): Markup =>
  link === undefined
    ? none
    : html`<p style="margin:24px 0"><a href="${link.address}" style="display:inline-block;padding:12px 32px;border-radius:4px;background:#1456b8;color:#ffffff;font-weight:bold;text-decoration:none">${link.words}</a></p><p style="margin:0;font-size:14px;${quiet}">${mails(language)('bare')}<br><span style="word-break:break-all">${link.address}</span></p>`;

function asHtml(language: Language, sheet: Sheet): string {
  const t = mails(language);
  return written(html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${oneLine(sheet.subject)}</title></head>
<body style="margin:0;padding:0;background:#f4f6f9">
<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;background:#ffffff;${font};font-size:16px;line-height:1.6;color:#1d2129;text-align:left">
<tr><td style="padding:16px 24px;background:#1456b8;color:#ffffff;font-weight:bold">${sheet.tenantName ?? t('platform')}</td></tr>
<tr><td style="padding:24px">
<p style="margin:0 0 12px">${sheet.greeting}</p>
<p style="margin:0">${sheet.lead}</p>
${factsTable(sheet.facts)}${codeBlock(language, sheet.code)}${linkBlock(language, sheet.link)}
</td></tr>
<tr><td style="padding:16px 24px;border-top:1px solid #e3e8ef;font-size:13px;${quiet}">${sheet.phrase ? html`<strong>${t('phrase', { phrase: sheet.phrase })}</strong><br>` : ''}${t('password')}<br>${t('automatic')}<br>${sheet.tenantName ? html`${sheet.tenantName} · ` : ''}${t('platform')}</td></tr>
</table></td></tr></table>
</body></html>
`);
}

function asText(language: Language, sheet: Sheet): string {
  const t = mails(language);
  const colon = language === 'en' ? ': ' : '：';
  const blocks = [
    sheet.greeting,
    sheet.lead,
    sheet.facts.map(([name, value]) => `${name}${colon}${value}`).join('\n'),
    sheet.code && `${t('code')}${colon}${sheet.code}\n${t('code.validity')}\n${t('code.secret')}`,
    sheet.link && `${sheet.link.words}${colon.trimEnd()}\n${sheet.link.address}`,
    `--\n${sheet.phrase ? `${t('phrase', { phrase: sheet.phrase })}\n` : ''}${t('password')}\n${t('automatic')}\n${[sheet.tenantName, t('platform')].filter(Boolean).join(' · ')}`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** The mail as plain text and as HTML that says the same. No picture, no tracking, no remote file. */
export const composed = (language: Language, sheet: Sheet): WrittenMail => ({
  subject: oneLine(sheet.subject),
  text: asText(language, sheet),
  html: asHtml(language, sheet),
});
