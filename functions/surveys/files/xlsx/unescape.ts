/**
 * A text of a spreadsheet as it is shown: `_x000D_` stands for the character with that number (ECMA-376, ST_Xstring), and
 * `_x005F_` for an underscore before what only looks like one.
 */
export const unescape = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    : text
