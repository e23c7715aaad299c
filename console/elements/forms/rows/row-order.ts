import type { Mistakes } from '../mistakes/mistakes.ts'

/** A list whose item at one place has gone to another. */
export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

/**
 * The mistakes of a form, of which those in the row that was sent at one place (`from`; undefined for a row that was not
 * sent) are at the place where the row is now. Other rows' are left out.
 */
export const rowMistakes = (
  mistakes: Mistakes,
  pointer: string,
  from: number | undefined,
  to: number,
): Mistakes => {
  const before = `${pointer}/${from}`
  return new Map(
    [...mistakes].flatMap(([name, text]) =>
      from !== undefined && (name === before || name.startsWith(`${before}/`))
        ? [[`${pointer}/${to}${name.slice(before.length)}`, text] as const]
        : [],
    ),
  )
}
