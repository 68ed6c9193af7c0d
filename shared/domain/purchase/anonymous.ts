/**
 * `text` with every one of `names` put out of sight, longest first so that no part of a longer name is left. Names
 * of one character are left alone: they would take words apart.
 */
export const withoutNames = (text: string, names: readonly string[]): string =>
  [...new Set(names)]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.replaceAll(name, '〔某机构〕'), text);
