import { permissions } from '../shared/domain/policy/permissions.ts';
import { consultationRules } from '../shared/domain/policy/presets/competitive-consultation.ts';
import { ventureRules } from '../shared/domain/policy/presets/venture.ts';
import type { Period, RuleSet } from '../shared/domain/policy/rules.ts';
import {
  type CommandType,
  commandsFrom,
  isFinal,
  lifecycle,
  type Stage,
  type State,
  stages,
  states,
  targets,
} from '../shared/domain/purchase/lifecycle.ts';
import { term, terms } from '../shared/messages/terms.ts';
import { languages } from '../shared/messages/translate.ts';

/** Ways out that nearly every state has: told once in a table, left out of the picture. */
const exits = ['requestStop', 'suspend'] as const satisfies CommandType[];
const stopped: readonly State[] = ['cancelled', 'failedCall', 'terminatedEarly'];
const unseen: readonly CommandType[] = [...exits, 'noteOverdue', 'resume'];

const both = (key: string) => `${term('zh-CN', key)} · ${term('en', key)}`;
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

/** States that belong to a stage; `suspended` and `cancelled` may come in any and belong to none. */
const statesOf = (stage: Stage) =>
  states.filter((state) => lifecycle[state].stage === stage && !aside.includes(state));
const aside: readonly State[] = ['suspended', 'cancelled', 'failedCall'];

const doers: Record<string, string> = {
  organization: '社会组织 · organization',
  system: '系统 · the workflow',
};
const whoMay = (command: CommandType) =>
  permissions[command].map((who) => doers[who] ?? both(`post.${who}`)).join('<br>');

/** Where an approved request to stop leads; told in the table of the ways out. */
const isStop = (command: CommandType, to: State) =>
  command === 'decideApproval' && stopped.includes(to);

function arrows(): string[] {
  const labels = new Map<string, string[]>();
  for (const from of states)
    for (const command of commandsFrom(from).filter((c) => !unseen.includes(c)))
      for (const to of targets(from, command).filter((t) => t !== from && !isStop(command, t))) {
        const arrow = `${from} --> ${to}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), command]);
      }
  return [...labels].map(([arrow, commands]) => `  ${arrow}: ${commands.join(', ')}`);
}

/** The straight line and its loops, stage by stage, for GitHub to draw. */
function diagram(): string {
  const boxes = stages.flatMap((stage) => {
    const own = statesOf(stage);
    return [
      `  state "${both(`stage.${stage}`)}" as ${stage}Stage {`,
      ...own.map((state) => `    state "${both(`state.${state}`)}" as ${state}`),
      '  }',
    ];
  });
  const ends = states.filter(isFinal).filter((state) => state !== 'cancelled');
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...boxes,
    `  state "${both('state.failedCall')}" as failedCall`,
    `  [*] --> ${states[0]}`,
    ...arrows(),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
  ].join('\n');
}

const commandTable = (stage: Stage) =>
  table(
    ['state', 'command', 'who may', 'leads to'],
    statesOf(stage).flatMap((state) =>
      commandsFrom(state)
        .filter((command) => !unseen.includes(command))
        .map((command, i) => [
          i === 0 ? `${both(`state.${state}`)}<br>\`${state}\`` : '',
          `${both(`command.${command}`)}<br>\`${command}\``,
          whoMay(command),
          targets(state, command)
            .filter((to) => !isStop(command, to))
            .map((to) => (to === state ? `\`${to}\` (stays)` : `\`${to}\``))
            .join('<br>'),
        ]),
    ),
  );

const exitTable = () =>
  table(
    [
      'state',
      ...exits.map((command) =>
        [both(`command.${command}`), `\`${command}\``, whoMay(command)].join('<br>'),
      ),
      `${both('subject.stop')}<br>\`decideApproval\``,
    ],
    states
      .filter((state) => !isFinal(state))
      .map((state) => [
        `${both(`state.${state}`)}<br>\`${state}\``,
        ...exits.map((command) =>
          targets(state, command)
            .map((to) => `\`${to}\``)
            .join('<br>'),
        ),
        targets(state, 'decideApproval')
          .filter((to) => isStop('decideApproval', to))
          .map((to) => `\`${to}\``)
          .join('<br>'),
      ]),
  );

const period = ({ count: n, unit }: Period) =>
  languages.map((language) => terms(language)(`unit.${unit}`, { n })).join(' · ');

/** One figure of a rule set, with where it comes from and how sure that is. */
function ruleRows({ periods, ...rules }: RuleSet): string[][] {
  const { minimumApplications, panel, priceWeight, passMark, evaluationWeights } = rules;
  const figure = (name: string, text: string, { source, certainty }: Period | typeof passMark) => [
    `\`${name}\``,
    text,
    source,
    certainty,
  ];
  const { evaluator, residents } = evaluationWeights;
  return [
    ...Object.entries(periods).flatMap(([name, value]) =>
      value ? [figure(name, period(value), value)] : [],
    ),
    figure('minimumApplications', `${minimumApplications.value}`, minimumApplications),
    figure('panel.size', `${panel.size.value}`, panel.size),
    figure(
      'panel.expertShare',
      `${Math.round(panel.expertShare.value * 100)} %`,
      panel.expertShare,
    ),
    figure('priceWeight', `${priceWeight.min}–${priceWeight.max}`, { ...passMark, ...priceWeight }),
    figure('passMark', `${passMark.value}`, passMark),
    figure('evaluationWeights', `evaluator ${evaluator}, residents ${residents}`, {
      ...passMark,
      ...evaluationWeights,
    }),
    ...Object.entries(rules.approvalChains).map(([subject, chain = []]) => [
      `\`approvalChains.${subject}\``,
      chain
        .map(({ post, quorum }) => both(`post.${post}`) + (quorum === 1 ? '' : ` × ${quorum}`))
        .join(' → '),
      '',
      'tenant',
    ]),
  ];
}

const ruleTable = (rules: RuleSet) =>
  table(['rule', 'value', 'source', 'certainty'], ruleRows(rules));

/**
 * The process for people: a picture, who may do what in each state, and the figures of both tracks.
 * Written from the lifecycle, the rights and the rules, so that it cannot say anything else than they do.
 */
export const processPage = () => `# 采购流程 · The process

<!-- Written by \`npm run docs\` from shared/domain. Do not edit. -->

A purchase moves only along the arrows of one table, \`shared/domain/purchase/lifecycle.ts\`. A command may have
several targets; the rules of its stage, in \`shared/domain/purchase/stages/\`, decide which. A checker walks
every state the table can reach and refuses a dead end, a payment without acceptance, an award without
standstill and an approver who is the author (\`check-process.ts\`, \`check-decisions.ts\`).

${diagram()}

Left out of the picture: ${unseen.map((command) => `\`${command}\``).join(', ')}; they have a table of their own below.

${stages
  .map((stage, i) => `## ${i + 1}. ${both(`stage.${stage}`)}\n\n${commandTable(stage)}`)
  .join('\n\n')}

## Side exits

A suspended purchase goes back where it was (\`resume\`: ${whoMay('resume')}) and every date ahead of it moves by the
time it stood still. Ending a purchase takes a request and its approval; until then it goes on. Passing a reminder date (\`noteOverdue\`) decides nothing; it is noted and somebody is told.

${exitTable()}

## Rules: ${both('method.competitiveConsultation')}

Statutory figures are floors. Certainty: *primary*, read in the law itself; *secondary*, read in a text that
applies it; *general*, common knowledge; *tenant*, an example for the tenant to set.

${ruleTable(consultationRules)}

## Rules: ${both('method.ventureCall')}

${ruleTable(ventureRules)}
`;
