import type { Pair, Weighted } from '../../platform/statistics/pairs.ts'

/** Counts by any key, each key with what it stands for. */
const counter = <One extends { n: number }>(keyOf: (one: One) => string) => {
  const counts = new Map<string, One>()
  return {
    add: (one: One) => {
      const known = counts.get(keyOf(one))
      if (known) known.n += one.n
      else counts.set(keyOf(one), { ...one })
    },
    /** In the order of their keys, so that the same facts in any order give the same. */
    all: (): One[] => [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one),
  }
}

/** Counts pairs of marks. */
export const pairCounter = () => counter<Pair>(({ x, y }) => `${x}/${y}`)
/** Counts values. */
export const valueCounter = () => counter<Weighted>(({ value }) => String(value))

/** Counts pairs of choices. */
export const choiceCounter = () =>
  counter<{ call: string; survey: string; n: number }>(({ call, survey }) => JSON.stringify([call, survey]))

/** A counter for each key, made when it is first needed. */
export const countersBy = <One extends { n: number }>(make: () => ReturnType<typeof counter<One>>) => {
  const counters = new Map<string, ReturnType<typeof make>>()
  return {
    add: (key: string, one: One) => {
      const known = counters.get(key) ?? make()
      counters.set(key, known)
      known.add(one)
    },
    all: (): Record<string, One[]> =>
      Object.fromEntries(
        [...counters].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, one.all()]),
      ),
  }
}
