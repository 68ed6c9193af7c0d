import { dayOf } from '../time.ts';
import type { PaperChannel } from './names.ts';
import { picksIn } from './paper.ts';
import type { Outcome } from './result.ts';
import type { Vote } from './vote.ts';

/** Papers that name the same, by how they were answered. */
export type Answered = { name: string; channel: PaperChannel; papers: number };

/** Nothing in a cell may end it. */
const cell = (text: string | number) => String(text).replace(/[;\r\n]+/g, ' ');
const row = (...cells: (string | number)[]) => cells.map(cell).join(';');
const yuan = (fen: number) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

/** Days as the files of the library have them: 09.03.2026. */
const dotted = (day: string) => day.split('-').reverse().join('.');

const rules = { topN: 'greedy', equalShares: 'equalshares/add1/utilitarian' } as const;
const ways = { phone: 'internet', entered: 'paper' } as const;

type Unit = { unit: string; subunit: string };

/**
 * A vote as an open file of the participatory budgeting library (http://pabulib.org/format, arXiv 2012.06539): what was
 * to be chosen, what every paper named, what was taken. Numbers of papers say nothing: they are given out here, in the
 * order of what the papers name.
 */
export function pabulibOf(
  vote: Vote,
  outcome: Outcome,
  answered: readonly Answered[],
  { unit, subunit }: Unit,
): string {
  const lines = new Map(outcome.lines.map((line) => [line.id, line]));
  const meta: [string, string | number][] = [
    ['description', `${vote.title} (${subunit})`],
    ['country', 'China'],
    ['unit', unit],
    ['subunit', subunit],
    ['instance', dayOf(vote.opensAt).slice(0, 4)],
    ['num_projects', vote.choices.length],
    ['num_votes', outcome.papers],
    ['budget', yuan(outcome.budgetFen)],
    ['vote_type', 'approval'],
    ['rule', rules[vote.method]],
    ['date_begin', dotted(dayOf(vote.opensAt))],
    ['date_end', dotted(dayOf(vote.closesAt))],
    ['language', 'zh'],
    ['currency', 'CNY'],
    ['min_length', 1],
    ['max_length', vote.mostPicks],
  ];
  const projects = vote.choices.map(({ id, costFen, title }) => {
    const line = lines.get(id);
    return row(id.slice(1), yuan(costFen), line?.supporters ?? 0, title, line?.isTaken ? 1 : 0);
  });
  const sorted = [...answered].sort((a, b) =>
    a.name === b.name ? (a.channel < b.channel ? -1 : 1) : a.name < b.name ? -1 : 1,
  );
  const papers = sorted.flatMap(({ name, channel, papers: count }) =>
    Array.from({ length: count }, () => [
      picksIn(name)
        .map((pick) => pick.slice(1))
        .join(','),
      ways[channel],
    ]),
  );
  return [
    'META',
    row('key', 'value'),
    ...meta.map(([key, value]) => row(key, value)),
    'PROJECTS',
    row('project_id', 'cost', 'votes', 'name', 'selected'),
    ...projects,
    'VOTES',
    row('voter_id', 'vote', 'voting_method'),
    ...papers.map(([picks = '', way = ''], at) => row(at + 1, picks, way)),
    '',
  ].join('\n');
}
