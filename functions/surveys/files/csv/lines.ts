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

/** The text up to the end of so many lines; all of it, if it has no more. */
export const firstLines = (text: Buffer, count: number): Buffer => {
  let end = 0
  for (let lines = 0; lines < count; lines += 1) {
    const next = afterLineEnd(text, end)
    if (next === null) return text
    end = next
  }
  return text.subarray(0, end)
}
