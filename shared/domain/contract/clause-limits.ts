import type { ContractTerms } from './terms.ts';

/** What parties may not agree on, whatever they call it, and by which law. */
type Limit = { says: RegExp; law: string };

/*
 * Words that allow, waive or shift; a clause that forbids the same ("不得转包") says none of them. What slips through is
 * read by the approver, who sees every added clause in the letter.
 */
const allows = '(?<!不)(?:可以|可|允许|有权|自行)';
const without = '(?:不再|无需|无须|不需要|不需|免于|免予|免除|不予)';

const limits: readonly Limit[] = [
  {
    says: new RegExp(`${allows}[^。；，不]{0,10}(?:转包|转让|转给|转由)`),
    law: '政府采购法第四十八条；财政部令第102号',
  },
  {
    says: new RegExp(
      `(?:合同)?(?:总?金额|总?价款?|单价)[^。；]{0,8}${allows}[^。；，不]{0,8}(?:调整|变更|增加|追加|上浮)`,
    ),
    law: '政府采购法第四十六条、第四十九条',
  },
  {
    says: /(?:保证金[^。；，不]{0,10}现金|现金[^。；，不]{0,6}(?:缴|交|支付)[^。；，]{0,6}保证金)/,
    law: '政府采购法实施条例第三十三条、第四十八条',
  },
  {
    says: new RegExp(`${without}[^。；，]{0,8}(?:公开|公告|备案|审批|验收|审计)`),
    law: '政府采购法第四十七条；实施条例第四十五条、第五十条',
  },
  {
    says: /(?:未经验收|验收(?:不合格|之?前))[^。；，不]{0,10}(?:支付|付款|付清|拨付)/,
    law: '财库〔2021〕22号；财政部令第102号',
  },
  {
    says: /(?:与|同)(?:采购|招标|磋商|谈判)文件[^。；]{0,10}(?:不一致|不同)[^。；]{0,6}以本合同为准/,
    law: '政府采购法第四十六条',
  },
];

/**
 * The first added clause that agrees on what the law forbids.
 *
 * @returns its title, the words that do, and the law
 */
export function forbiddenClause({ ownClauses }: Pick<ContractTerms, 'ownClauses'>) {
  for (const { title, text } of ownClauses)
    for (const { says, law } of limits) {
      const [words] = says.exec(text) ?? [];
      if (words) return { title, words, law };
    }
  return undefined;
}
