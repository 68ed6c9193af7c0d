/** What becomes of a line somebody pasted. */
export type JurorLine = {
  /** From 1, as an editor counts. */
  line: number;
  text: string;
  name: string;
  email: string;
  /** `twice`: an earlier line has it; `invited`: the roll has it; `bad`: no address, or more than one. */
  status: 'new' | 'twice' | 'invited' | 'bad';
};

/** As mail servers take addresses; quoted names and addresses of machines are none. */
const addressPattern =
  /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

/** Two ways of writing an address are one juror. */
export const addressOf = (email: string): string => email.normalize('NFKC').trim().toLowerCase();

const cells = (text: string) =>
  text
    .normalize('NFKC')
    .split(/[\s,;、<>()"|]+/)
    .filter(Boolean);

/**
 * Reads a pasted list of jurors: one a line, an address with or without a name before or after it, separated as
 * tables, address books and people separate them. Nothing is corrected by guessing.
 *
 * @param invited - addresses on the roll already
 */
export function readJurors(list: string, invited: readonly string[]): JurorLine[] {
  const known = new Set(invited.map(addressOf));
  const seen = new Set<string>();
  return list.split(/\r?\n/).flatMap((text, at): JurorLine[] => {
    if (text.trim() === '') return [];
    const parts = cells(text);
    const found = parts.filter((part) => part.includes('@'));
    const name = parts
      .filter((part) => !part.includes('@'))
      .join(' ')
      .slice(0, 40);
    const email = addressOf(found[0] ?? '');
    const isGood = found.length === 1 && email.length <= 254 && addressPattern.test(email);
    const status = () => {
      if (!isGood) return 'bad';
      if (known.has(email)) return 'invited';
      return seen.has(email) ? 'twice' : 'new';
    };
    const read = { line: at + 1, text: text.trim(), name, email, status: status() } as const;
    if (isGood) seen.add(email);
    return [read];
  });
}
