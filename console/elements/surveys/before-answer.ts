/** A question as it is written before its answer: with a colon, unless it ends in a mark of its own. */
export const beforeAnswer = (text: string): string => (/[?!:.…]$/.test(text) ? text : `${text}:`)
