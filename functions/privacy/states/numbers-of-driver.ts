/** The numbers beside which this one is written, itself among them; none if it is written beside different ones. */
const besideOf = (number: string, written: readonly (readonly string[])[]): string[] => {
  const fields = written.filter((numbers) => numbers.includes(number))
  const all = [...new Set(fields.flat())]
  return fields.some((numbers) => all.every((one) => numbers.includes(one))) ? all : []
}

/** Whether two numbers are called only together, or one of them only with the other. */
const areOnes = (one: string, other: string, written: readonly (readonly string[])[]): boolean =>
  [
    [one, other],
    [other, one],
  ].some(([first = '', second = '']) =>
    written.every((numbers) => !numbers.includes(first) || numbers.includes(second)),
  )

/**
 * The numbers of those of a company's drivers who have one of these: a driver who is called at two may ask with either.
 * `written` is what is written together, of each call of the reference, by hashes. A number that is beside different ones is
 * a switchboard's, which is nobody's own: it leads to none, and only who asks with it has it. Two that are also called
 * without each other are two drivers'. Pure.
 */
export const numbersOfDriver = (
  given: readonly string[],
  written: readonly (readonly string[])[],
): string[] => {
  const found = new Set(given)
  // What is added while this goes on is gone through, too.
  for (const number of found)
    for (const beside of besideOf(number, written))
      if (besideOf(beside, written).length > 0 && areOnes(number, beside, written)) found.add(beside)
  return [...found]
}
