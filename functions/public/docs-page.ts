import { html } from 'hono/html';
import { statuses } from '../../shared/contracts/problems.ts';
import { routes } from '../../shared/contracts/routes.ts';
import { problemCodes } from '../../shared/domain/errors.ts';
import { problemSentence } from '../../shared/messages/problems.ts';
import type { Language } from '../../shared/messages/translate.ts';
import { type Frame, letter } from '../letters/letter.ts';

const words = {
  'zh-CN': {
    title: '接口说明',
    lead: '全部接口、谁可以调用，以及每一种错误的代码。机器可读的说明见',
    access: '可调用者',
    answer: '成功时返回',
    problems: '错误代码',
  },
  en: {
    title: 'API',
    lead: 'Every route, who may use it, and every problem code. For machines:',
    access: 'Who',
    answer: 'Answers',
    problems: 'Problem codes',
  },
} as const;

const accessWords: Record<Language, Record<(typeof routes)[number]['access'], string>> = {
  'zh-CN': {
    everyone: '任何人',
    person: '已登录者',
    official: '该地区工作人员',
    organization: '该机构成员',
    officialOrOrganization: '该地区工作人员或机构成员',
    applicant: '申报机构成员（或受邀协助编写的人）',
    platform: '平台管理员',
  },
  en: {
    everyone: 'everyone',
    person: 'anyone signed in',
    official: 'officials of the tenant',
    organization: 'members of the organization',
    officialOrOrganization: 'officials of the tenant, members of an organization',
    applicant: 'members of the applying organization (or whom they invited to help)',
    platform: 'administrators of the installation',
  },
};

/** The API to read, made from the same list as the OpenAPI document. */
export function docsPage(frame: Frame): string {
  const { language } = frame;
  const w = words[language];
  const rows = routes.map(
    (route) =>
      html`<li><p><strong><span class="code">${route.method.toUpperCase()} ${route.path}</span></strong><br>${route.summary}</p><p class="small quiet">${w.access}: ${accessWords[language][route.access]} · ${w.answer}: ${route.status}${route.headers ? html` · ${route.headers.join(', ')}` : ''}${route.problems ? html` · ${route.problems.join(', ')}` : ''}</p></li>`,
  );
  const problems = problemCodes.map(
    (code) =>
      html`<li><p><span class="code">${statuses[code]} ${code}</span><br><span class="small">${problemSentence(language, { code })}</span></p></li>`,
  );
  return letter(
    frame,
    w.title,
    html`<h1>${w.title}</h1><p class="lead">${w.lead} <a href="/api/openapi.json">OpenAPI 3.1</a></p>
<section class="card"><ul>${rows}</ul></section>
<section class="card" aria-labelledby="problems"><h2 id="problems">${w.problems}</h2><ul>${problems}</ul></section>`,
  );
}
