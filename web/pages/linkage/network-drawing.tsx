import type { NetworkView } from '../../../shared/contracts/linkage.ts';
import { named } from '../../i18n.ts';

/** As many organizations and places as can be told apart. */
export const mostDrawn = 12;
const row = 40;
const columns = { source: 195, organization: 440, place: 680 } as const;
const width = 860;

type Node = { key: string; name: string; column: keyof typeof columns; y: number };

/** A sign of Chinese is as broad as two of Latin. */
const breadth = (text: string) =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);

function short(name: string, most: number): string {
  if (breadth(name) <= most) return name;
  let kept = '';
  for (const sign of name) {
    if (breadth(kept + sign) > most - 2) break;
    kept += sign;
  }
  return `${kept}…`;
}

const spread = (n: number, height: number) => (at: number) => ((at + 0.5) * height) / n;

function nodesOf(view: NetworkView): { nodes: Node[]; height: number } {
  const organizations = view.organizations.slice(0, mostDrawn);
  const linked = new Set(view.edges.map(({ to }) => to));
  const places = view.places.filter(({ id }) => linked.has(`p:${id}`)).slice(0, mostDrawn);
  const height = Math.max(organizations.length, places.length, view.sources.length, 3) * row;
  const of = (column: Node['column'], all: readonly { key: string; name: string }[]): Node[] => {
    const y = spread(all.length, height);
    return all.map((one, at) => ({ ...one, column, y: y(at) }));
  };
  return {
    height,
    nodes: [
      ...of(
        'source',
        view.sources.map(({ id }) => ({ key: `s:${id}`, name: named(`fundSource.${id}`) })),
      ),
      ...of(
        'organization',
        organizations.map(({ id, name }) => ({ key: `o:${id}`, name })),
      ),
      ...of(
        'place',
        places.map(({ id, name }) => ({ key: `p:${id}`, name })),
      ),
    ],
  };
}

function Edges({ view, nodes }: { view: NetworkView; nodes: readonly Node[] }) {
  const at = new Map(nodes.map((node) => [node.key, node]));
  const most = Math.max(1, ...view.edges.map(({ fen }) => fen));
  return (
    <g class="net-edges">
      {view.edges.map(({ from, to, fen }) => {
        const [a, b] = [at.get(from), at.get(to)];
        if (!a || !b) return null;
        const [x1, x2] = [columns[a.column] + 6, columns[b.column] - 6];
        const bend = (x1 + x2) / 2;
        return (
          <path
            key={`${from}>${to}`}
            d={`M${x1},${a.y} C${bend},${a.y} ${bend},${b.y} ${x2},${b.y}`}
            stroke-width={1.5 + (fen / most) * 8}
          />
        );
      })}
    </g>
  );
}

const letters = 24;

function Names({ nodes }: { nodes: readonly Node[] }) {
  return (
    <g>
      {nodes.map(({ key, name, column, y }) => {
        const x = columns[column];
        const isLeft = column === 'source';
        const isMiddle = column === 'organization';
        return (
          <g key={key} class={`net-${column}`}>
            <circle cx={x} cy={y} r="6" />
            <text
              x={isMiddle ? x : x + (isLeft ? -12 : 12)}
              y={isMiddle ? y - 11 : y + 5}
              text-anchor={isMiddle ? 'middle' : isLeft ? 'end' : 'start'}
            >
              <title>{name}</title>
              {short(name, letters)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Money on the left, organizations in the middle, places on the right; a line is as broad as its money. */
export function NetworkDrawing({ view, label }: { view: NetworkView; label: string }) {
  const { nodes, height } = nodesOf(view);
  return (
    <svg class="network" viewBox={`0 0 ${width} ${height + 20}`} role="img" aria-label={label}>
      <g transform="translate(0 12)">
        <Edges view={view} nodes={nodes} />
        <Names nodes={nodes} />
      </g>
    </svg>
  );
}
