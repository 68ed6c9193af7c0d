import { beforeAll, describe, expect, test } from 'vitest';
import { contractSheet } from '../../functions/documents/contract-sheet.ts';
import type {
  ContractDocuments,
  ContractDraft,
} from '../../shared/contracts/contract-documents.ts';
import { contractDocument } from '../../shared/domain/purchase/documents.ts';
import { commit } from '../../shared/store/commit.ts';
import { anApplication, sha256 } from '../support/a-purchase.ts';
import { aChange, storedIn } from '../support/a-stored-purchase.ts';
import { anApp } from '../support/an-app.ts';
import { as, organizations, people } from '../support/people.ts';
import { play } from '../support/play-to.ts';
import { readPdf } from '../support/read-pdf.ts';

const app = anApp();
const [first, second] = organizations;
const cookies: Record<string, string> = {};
const memberOf = (id: (typeof organizations)[number]['id']) => {
  const actor = as.organization(id);
  return actor.kind === 'organization' ? actor.personId : people.author;
};
beforeAll(async () => {
  cookies['handler'] = await app.signIn(people.author);
  cookies['head'] = await app.signIn(people.officeHead);
  cookies['evaluator'] = await app.signIn(people.evaluator);
  cookies['first'] = await app.signIn(memberOf(first.id));
  cookies['second'] = await app.signIn(memberOf(second.id));
});
const ask = (who: string, path: string) => {
  const organization = who === 'first' ? first.id : who === 'second' ? second.id : undefined;
  const query = organization ? `?organization=${organization}` : '';
  return app.ask('GET', `/api/t/kunshan/purchases/${path}${query}`, {
    cookie: cookies[who] ?? '',
  });
};

describe('the document of a contract', () => {
  test('[1-15] carries its fonts, is tagged, has a title, and its Chinese text can be selected', async () => {
    const { purchase } = await storedIn(app.table, 'contractSigning');
    const { status, headers, content } = await ask(
      'handler',
      `${purchase.id}/contract-documents/${first.id}`,
    );
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/pdf');
    const pdf = readPdf(content);
    expect(pdf).toMatchObject({ title: '政府购买服务合同', language: 'zh-CN', isTagged: true });
    expect(pdf.fonts.length).toBeGreaterThanOrEqual(2);
    for (const font of pdf.fonts) {
      expect(font.name).toMatch(/NotoSansSC/);
      expect(font.isEmbedded).toBe(true);
    }
    for (const words of [
      '人民币壹拾万元整',
      first.name,
      '验收主体',
      '禁止转包',
      '社会工作者（支撑）',
      '第2笔50%',
    ])
      expect(pdf.text).toContain(words);
    const project = purchase.projects[first.id];
    const hash = project && sha256(contractDocument(purchase, project));
    expect(pdf.text.split(`SHA-256 ${hash?.slice(0, 16)}`)).toHaveLength(pdf.pages + 1);
  });

  test('from the same data has the same bytes, and hashes to what the list says', async () => {
    const { purchase } = await storedIn(app.table, 'contractSigning');
    const one = await ask('handler', `${purchase.id}/contract-documents/${first.id}`);
    app.clock.pass(86_400_000);
    const two = await ask('handler', `${purchase.id}/contract-documents/${first.id}`);
    expect(Buffer.compare(one.content, two.content)).toBe(0);
    const { items } = (await ask('head', `${purchase.id}/contract-documents`))
      .json as ContractDocuments;
    expect(items.map(({ id, kind }) => [id, kind])).toEqual([
      [first.id, 'contract'],
      [second.id, 'contract'],
    ]);
    expect(one.headers.get('etag')).toBe(`"${items[0]?.fileHash}"`);
    app.clock.pass(-86_400_000);
  });

  test('takes what somebody typed as text, never as Typst', async () => {
    const typed =
      '= 标题 #panic("x") $x^2$ *粗* _斜_ `码` @ref <a> #read("/etc/passwd") \\u{41} // 注 [ ] { } "引"';
    const { purchase } = await storedIn(app.table, 'contractSigning', {
      sent: [anApplication({ ...first, name: typed.slice(0, 100) })],
    });
    const project = purchase.projects[first.id];
    if (!project?.contract) throw new Error('no contract');
    const contract = {
      ...project.contract,
      terms: {
        ...project.contract.terms,
        quality: typed,
        place: typed,
        roles: [{ role: '#context', duty: typed }],
      },
    };
    const sheet = contractSheet(contract, project, 'f'.repeat(64));
    const { content } = await app.deps.typesetter.pdf('contract', sheet);
    const plain = (text: string) => text.replace(/\s/g, '');
    const { text } = readPdf(content);
    expect(plain(text).split(plain(typed)).length).toBeGreaterThanOrEqual(4);
  });

  test('is for the office and for who is bound by it; to others it is not there', async () => {
    const { purchase } = await storedIn(app.table, 'contractSigning');
    const own = await ask('first', `${purchase.id}/contract-documents/${first.id}`);
    expect(own.status).toBe(200);
    expect((await ask('second', `${purchase.id}/contract-documents/${first.id}`)).status).toBe(404);
    const { items } = (await ask('second', `${purchase.id}/contract-documents`))
      .json as ContractDocuments;
    expect(items.map(({ id }) => id)).toEqual([second.id]);
    const evaluator = await ask('evaluator', `${purchase.id}/contract-documents`);
    expect(evaluator.status).toBe(404);
    expect(
      (await ask('head', `${purchase.id}/contract-documents/${organizations[3].id}`)).status,
    ).toBe(404);
  });

  test('signed by both sides, is kept as it is and given from there', async () => {
    const position = await storedIn(app.table, 'contractSigning', { sent: [anApplication(first)] });
    const before = await ask('handler', `${position.purchase.id}/contract-documents/${first.id}`);
    const path = `documents/kunshan/${position.purchase.id}/`;
    const keptNow = () => [...app.archived.keys()].filter((key) => key.startsWith(path));
    expect(keptNow()).toEqual([]);
    const offered = play(position, {
      actor: as.organization(first.id),
      command: { type: 'signContract' },
    });
    const both = play(offered, { actor: as.officeHead, command: { type: 'signContract' } });
    const after = { ...both.purchase, version: position.purchase.version + 1 };
    await commit(app.table, aChange(position.loaded, after));
    const signed = await ask('handler', `${position.purchase.id}/contract-documents/${first.id}`);
    expect(Buffer.compare(before.content, signed.content)).toBe(0);
    expect(keptNow()).toHaveLength(1);
    const { items } = (await ask('first', `${position.purchase.id}/contract-documents`))
      .json as ContractDocuments;
    expect(items[0]?.signatures).toMatchObject({
      provider: { method: 'platform' },
      purchaser: { method: 'platform' },
    });
  });
});

describe('drafting', () => {
  const preview = (id: string, terms: unknown, who = 'handler') =>
    app.ask('POST', `/api/t/kunshan/purchases/${id}/contract-previews`, {
      cookie: cookies[who] ?? '',
      body: {
        organizationId: first.id,
        tranches: [{ percent: 100, after: 'final' }],
        terms,
      },
    });

  test('begins with the plan and the law’s clauses; a preview shows what would be signed and keeps nothing', async () => {
    const { purchase } = await storedIn(app.table, 'contractDrafting');
    const draft = (await ask('handler', `${purchase.id}/contract-draft`)).json as ContractDraft;
    expect(draft.tranches).toEqual(purchase.plan.tranches);
    expect(draft.terms.performance).toBe(purchase.plan.goals);
    expect(draft.clauses.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['no-transfer', 'subcontract', 'personal-data', 'volunteers']),
    );
    const own = {
      ...draft.terms,
      ownClauses: [{ title: '保密', text: '双方对履行中知悉的信息保密。' }],
      support: { hours: 24, what: '财务与项目管理培训' },
      charging: { mode: 'mixed', surplus: '全部用于本社区新的公益项目' },
    };
    const shown = await preview(purchase.id, own);
    const { text } = readPdf(shown.content);
    expect(text).toContain('保密');
    expect(text).toContain('禁止转包');
    expect(text).toContain('期末评估验收合格后');
    const again = (await ask('handler', `${purchase.id}/contract-draft`)).json as ContractDraft;
    expect(again).toEqual(draft);
    expect((await preview(purchase.id, own, 'head')).status).toBe(403);
  });

  test('[3-03] help with how the organization works is part of the contract', async () => {
    const { purchase } = await storedIn(app.table, 'contractDrafting');
    const { terms } = (await ask('handler', `${purchase.id}/contract-draft`)).json as ContractDraft;
    const support = { hours: 24, what: '财务与项目管理培训' };
    const { text } = readPdf((await preview(purchase.id, { ...terms, support })).content);
    expect(text).toContain('24小时能力建设支持：财务与项目管理培训');
  });

  test('[4-67] [4-73] who pays is said, and what is left over has a use', async () => {
    const { purchase } = await storedIn(app.table, 'contractDrafting');
    const { terms } = (await ask('handler', `${purchase.id}/contract-draft`)).json as ContractDraft;
    const unsaid = await preview(purchase.id, { ...terms, charging: { mode: 'paid' } });
    expect(unsaid.problem).toMatchObject({
      status: 422,
      errors: [{ pointer: '/terms/charging/surplus' }],
    });
    const charging = { mode: 'mixed', surplus: '全部用于本社区新的公益项目' };
    const { text } = readPdf((await preview(purchase.id, { ...terms, charging })).content);
    expect(text).toContain('免费与低偿收费相结合');
    expect(text).toContain('全部用于本社区新的公益项目');
  });

  test('[3-29] says who of the three answers for what', async () => {
    const { purchase } = await storedIn(app.table, 'contractSigning');
    const { content } = await ask('head', `${purchase.id}/contract-documents/${first.id}`);
    const { text } = readPdf(content);
    for (const role of ['社区（平台）', '社会组织（载体）', '社会工作者（支撑）'])
      expect(text).toContain(role);
  });
});
