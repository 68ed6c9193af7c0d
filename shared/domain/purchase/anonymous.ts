/**
 * `text` with every one of `names` put out of sight, longest first so that no part of a longer name is left. Names
 * of one character are left alone: they would take words apart.
 */
export const withoutNames = (
  text: string,
  names: readonly string[],
  instead = '〔某机构〕',
): string =>
  [...new Set(names)]
    .filter((name) => name.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => rest.split(name).join(instead), text);

/** `text` without telephone numbers, mail and web addresses. */
export const withoutContacts = (text: string): string =>
  text
    .replace(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '〔联系方式〕')
    .replace(/https?:\/\/[^\s，。；）)]+/g, '〔联系方式〕')
    .replace(/(?<!\d)(1[3-9]\d{9}|0\d{2,3}-\d{7,8})(?!\d)/g, '〔联系方式〕');
