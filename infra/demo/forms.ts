/** What the forms of a winter's survey say. Made from a handful of words, so that nobody's real wish is shown. */

const subjects = [
  ['独居老人', '中午吃饭不方便，想要社区助餐'],
  ['高龄老人', '洗澡不安全，希望有人上门助浴'],
  ['行动不便的老人', '看病没人陪，想要陪诊'],
  ['残疾人家庭', '想要康复训练和辅具借用'],
  ['双职工家庭', '放学后孩子没人照看'],
  ['随迁子女', '寒暑假没有地方去，想要托管'],
  ['困难家庭', '大病以后负担重，想要帮扶'],
  ['新市民', '不知道到哪里办事，想要有人带一带'],
  ['照护者', '照顾老人太累，想要喘息服务'],
  ['全体居民', '电动车在楼道充电，担心失火'],
  ['全体居民', '夜里广场舞太吵，想有人协调'],
  ['退休居民', '想学用智能手机'],
] as const;

const places = [
  '北区',
  '南区',
  '东门',
  '西门',
  '沿河',
  '新苑',
  '老街',
  '花园',
  '公寓',
  '大院',
] as const;
const details = ['早上', '中午', '晚上', '周末', '节假日', '冬天', '夏天', '雨天'] as const;

export type FormRow = { cells: string[]; kind: 'own' | 'part' | 'declined'; heap?: number };

/** The figures of Gusu's Pingjiang in 2017 (domain.md 2.1). */
export const gusu = { forms: 9_874, needs: 2_568, projects: 141 };

/** How many forms no project can answer, how many needs were answered on the spot; so many heaps of the same wish. */
const aside = { declined: 305, answered: 368, heaps: 280 };
/** How many join each heap; one form of all comes later, from a phone, and still waits. */
const joining = (gusu.forms - 1 - gusu.needs - aside.declined) / aside.heaps;

export type Figures = typeof gusu & typeof aside;

/** The figures of Gusu, or a survey like it of about so many forms. */
export function figuresOf(forms: number): Figures {
  const part = (figure: number) => Math.max(2, Math.round((figure * forms) / gusu.forms));
  const [needs, declined, heaps] = [part(gusu.needs), part(aside.declined), part(aside.heaps)];
  return {
    forms: 1 + needs + declined + heaps * joining,
    needs,
    declined,
    heaps,
    answered: part(aside.answered),
    projects: part(gusu.projects),
  };
}

const wish = (n: number): string => {
  const [whom, what] = subjects[n % subjects.length] ?? subjects[0];
  const place = places[Math.floor(n / subjects.length) % places.length];
  const when = details[Math.floor(n / 120) % details.length];
  return `${place}${whom}${when}${what}`;
};

/**
 * The rows of the survey, those of a community one after the other: at full size 2,568 needs of which 280 are asked
 * for by 26 households each, and 305 forms that no project can answer.
 */
export function surveyOf(
  communities: readonly string[],
  { needs, heaps, declined }: Figures,
): FormRow[] {
  const at = (n: number) => communities[n % communities.length] ?? '';
  const rows: FormRow[] = [];
  for (let n = 0; n < needs; n += 1) {
    const heap = n < heaps ? n : undefined;
    const cells = [at(n), wish(n), '', '', '纸质表', '2026-03-02'];
    rows.push({ cells, kind: 'own', ...(heap !== undefined && { heap }) });
    if (heap === undefined) continue;
    for (let part = 0; part < joining; part += 1)
      rows.push({
        cells: [at(n), `${wish(n)}，${part + 2}号楼`, '', '', '纸质表', '2026-03-02'],
        kind: 'part',
        heap,
      });
  }
  for (let n = 0; n < declined; n += 1)
    rows.push({
      cells: [at(n), `想把自家阳台封起来，第${n + 1}户`, '其他', '', '纸质表', '2026-03-02'],
      kind: 'declined',
    });
  return rows.toSorted((a, b) =>
    (a.cells[0] ?? '') < (b.cells[0] ?? '') ? -1 : a.cells[0] === b.cells[0] ? 0 : 1,
  );
}

export const surveyHeader = ['社区', '需求内容', '类别', '服务对象', '来源', '日期'];
