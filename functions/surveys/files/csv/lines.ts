const [newline, carriageReturn] = [10, 13]

const isLineEnd = (text: Buffer, at: number) =>
  text[at] === newline || (text[at] === carriageReturn && text[at + 1] !== newline)

/** How many lines end between two places of text in UTF-8. */
export const linesEnding = (text: Buffer, from: number, to: number): number => {
  let lines = 0
  for (let at = from; at < to; at += 1) if (isLineEnd(text, at)) lines += 1
  return lines
}

/** The place after the line end that follows, or null if there is none. */
export const afterLineEnd = (text: Buffer, from: number): number | null => {
  for (let at = from; at < text.length; at += 1) if (isLineEnd(text, at)) return at + 1
  return null
}

/** The first place that is not a line end. */
export const afterBlankLines = (text: Buffer, from: number): number => {
  let at = from
  while (text[at] === newline || text[at] === carriageReturn) at += 1
  return at
}
