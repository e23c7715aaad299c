const words = ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve']

/** A number as it is written in a sentence: in words up to nine. Only for what is masculine, or more than one. */
export const countWord = (n: number): string => words[n] ?? String(n)

/** The same at the beginning of a sentence. */
export const capitalCount = (n: number): string => {
  const word = countWord(n)
  return word.charAt(0).toUpperCase() + word.slice(1)
}
