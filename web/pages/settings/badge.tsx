import { named } from '../../i18n.ts';

const looks: Readonly<Record<string, string>> = {
  primary: 'done',
  secondary: 'current',
  general: 'ahead',
  tenant: 'warn',
};

/** How sure a figure is, as a word; the colour only helps. */
export const Certainty = ({ certainty }: { certainty: string }) => (
  <span class={`tag ${looks[certainty] ?? 'ahead'}`}>{named(`set.certainty.${certainty}`)}</span>
);
