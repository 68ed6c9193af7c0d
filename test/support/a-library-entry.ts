import type { LibraryCommand } from '../../shared/contracts/library.ts';

type Text = Extract<LibraryCommand, { type: 'keepEntry' }>['text'];

/** A policy of a district, as its office enters it. */
export const aPolicyText = (over: Partial<Text> = {}): Text => ({
  kind: 'policy',
  title: '昆山市社区养老设施扶持办法',
  body: '昆山市民政局',
  number: '昆民〔2026〕8号',
  issued: '2026-01-20',
  from: '2026-02-01',
  status: 'inForce',
  area: { level: 'city', name: '昆山市' },
  topics: ['facilities'],
  abstract: '社区养老设施水电按居民价计收，免收有关费用。',
  certainty: 'primary',
  relations: [],
  isPublic: true,
  categories: ['elderly'],
  catalogue: [],
  grants: [
    { kind: 'utilities', to: 'facility', only: [], condition: '' },
    { kind: 'fees', to: 'community', only: [], condition: '' },
  ],
  ...over,
});

/** A study of a community's office. */
export const aStudyText = (needs: string[] = []): Text => ({
  ...aPolicyText({ kind: 'study', title: '湖滨社区助餐需求走访', number: '', grants: [] }),
  study: {
    question: '独居老人吃饭有什么困难？',
    methods: [{ method: 'interviews', by: '湖滨社区', from: '2026-01-05', until: '2026-01-25' }],
    visited: ['老年活动室'],
    findings: [
      { text: '受访老人', figure: { what: '老人', amount: 46, unit: '人', certainty: 'primary' } },
      { text: '旧登记册', figure: { what: '户', printed: '2 are less than 1 household' } },
    ],
    needs,
  },
});
