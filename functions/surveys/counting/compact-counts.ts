import * as z from 'zod/mini'
import type { Pair, Weighted } from '../../platform/statistics/pairs.ts'
import { isUsual, marksKey, marksOf, usual } from './scales.ts'
import { type Arm, type ArmName, arms, type MonthCounts, type ResponseCounts } from './month-counts.ts'

const text = z.string()
const numbers = z.array(z.number())
const texts = z.record(text, text)

/** Counts with short names, and tables as text: 1,000 dealers' months are read at once. */
const compact = z.object({
  n: numbers,
  s: numbers,
  q: texts,
  r: z.optional(texts),
  c: z.optional(z.record(text, z.array(z.tuple([text, text, z.number()])))),
  a: texts,
  m: z.optional(texts),
  d: z.array(text),
  w: z.optional(z.record(text, z.record(text, numbers))),
  t: z.optional(z.boolean()),
  f: z.optional(z.array(z.tuple([text, text, z.number(), z.number()]))),
  l: z.nullable(text),
})

/** `10*35,9*12`: the value 10 occurs 35 times. A count of 1 is left out. */
const writeValues = (values: readonly Weighted[]): string =>
  values.map(({ value, n }) => (n === 1 ? String(value) : `${value}*${n}`)).join()
const readValues = (written: string): Weighted[] =>
  written === ''
    ? []
    : written.split(',').map((one) => {
        const [value = NaN, n = 1] = one.split('*').map(Number)
        return { value, n }
      })

/** `10:10*35,9*12;9:9*4`: of those who gave 10 in the call, 35 gave 10 in the survey. */
const writeTable = (pairs: readonly Pair[]): string =>
  [...Map.groupBy(pairs, ({ x }) => x)]
    .map(([x, row]) => `${x}:${writeValues(row.map(({ y, n }) => ({ value: y, n })))}`)
    .join(';')
const readTable = (written: string): Pair[] =>
  written === ''
    ? []
    : written.split(';').flatMap((row) => {
        const [x = '', values = ''] = row.split(':')
        return readValues(values).map(({ value, n }) => ({ x: Number(x), y: value, n }))
      })

const map = <From, To>(record: Record<string, From>, of: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]))

/** `a`: marks of which it is not known on which scale they were given; `m`: the others, of 0 to 10 by question alone. */
const writeMarks = (marks: MonthCounts['marks']) => {
  const a: Record<string, string> = {}
  const m: Record<string, string> = {}
  for (const [key, values] of Object.entries(marks)) {
    const { question, scale } = marksOf(key)
    if (!scale) a[question] = writeValues(values)
    else m[isUsual(scale) ? question : key] = writeValues(values)
  }
  return { a, m }
}
const readMarks = (a: Record<string, string>, m: Record<string, string>): MonthCounts['marks'] => {
  const known = Object.entries(m).map(([key, values]): [string, Weighted[]] => [
    marksOf(key).scale ? key : marksKey(key, usual),
    readValues(values),
  ])
  return { ...map(a, readValues), ...Object.fromEntries(known) }
}

/** Sums of decimals need no more digits than this. */
const short = (value: number) => Number(value.toPrecision(12))

const responseNames = [
  'all',
  'identified',
  'counted',
  'rechecks',
  'answeredBefore',
  'second',
  'waiting',
  'ambiguous',
] as const satisfies readonly (keyof ResponseCounts)[]
const visitNames = ['called', 'reminded', 'answered', 'unknown'] as const
const armNames: Record<ArmName, string> = {
  told: 't',
  untold: 'n',
  verified: 'v',
  resolved: 'r',
  unresolved: 'u',
}

const writeArms = (sides: Partial<Record<ArmName, Arm>>): Record<string, number[]> =>
  Object.fromEntries(
    arms.flatMap((arm) => {
      const side = sides[arm]
      return side
        ? [[armNames[arm], [side.visits, side.answered, side.n, short(side.sum), short(side.squares)]]]
        : []
    }),
  )
const readArms = (written: Record<string, readonly number[]>): Partial<Record<ArmName, Arm>> =>
  Object.fromEntries(
    arms.flatMap((arm) => {
      const side = written[armNames[arm]]
      if (!side) return []
      const [visits = 0, answered = 0, n = 0, sum = 0, squares = 0] = side
      return [[arm, { visits, answered, n, sum, squares }]]
    }),
  )

/** A month's counts as a short text (JSON). */
export const writeCounts = (counts: MonthCounts): string => {
  const { sums, visits } = counts
  const { clusters, S, k, SS, kS, kk } = sums
  const some = (record: object) => Object.keys(record).length > 0
  return JSON.stringify({
    n: responseNames.map((name) => counts.responses[name]),
    s: [clusters, short(S), k, short(SS), short(kS), kk],
    q: map(counts.tables, writeTable),
    ...(some(counts.rechecks) && { r: map(counts.rechecks, writeTable) }),
    ...(some(counts.choices) && {
      c: map(counts.choices, (all) => all.map(({ call, survey, n }) => [call, survey, n])),
    }),
    ...writeMarks(counts.marks),
    d: visitNames.map((name) =>
      writeValues(visits.filter((day) => day[name] > 0).map((day) => ({ value: day.day, n: day[name] }))),
    ),
    ...(some(counts.arms) && { w: map(counts.arms, writeArms) }),
    ...(counts.toldOfTopMarks !== null && { t: counts.toldOfTopMarks }),
    ...(counts.fell.length > 0 && {
      f: counts.fell.map(({ callId, question, call, survey }) => [callId, question, call, survey]),
    }),
    l: counts.lastAnswered,
  })
}

const readVisits = (written: readonly string[]): MonthCounts['visits'] => {
  const days = new Map<number, MonthCounts['visits'][number]>()
  for (const [index, name] of visitNames.entries())
    for (const { value: day, n } of readValues(written[index] ?? '')) {
      const known = days.get(day) ?? { day, called: 0, reminded: 0, answered: 0, unknown: 0 }
      days.set(day, { ...known, [name]: n })
    }
  return [...days.values()].toSorted((a, b) => a.day - b.day)
}

/** Reads what `writeCounts` wrote. Throws if it is something else. */
export const readCounts = (written: string): MonthCounts => {
  const {
    n,
    s,
    q,
    r = {},
    c = {},
    a,
    m = {},
    d,
    w = {},
    t = null,
    f = [],
    l,
  } = z.parse(compact, JSON.parse(written))
  const [clusters = 0, S = 0, k = 0, SS = 0, kS = 0, kk = 0] = s
  const at = (name: keyof ResponseCounts) => n[responseNames.indexOf(name)] ?? 0
  return {
    responses: {
      all: at('all'),
      identified: at('identified'),
      counted: at('counted'),
      rechecks: at('rechecks'),
      answeredBefore: at('answeredBefore'),
      second: at('second'),
      waiting: at('waiting'),
      ambiguous: at('ambiguous'),
    },
    tables: map(q, readTable),
    rechecks: map(r, readTable),
    choices: map(c, (all) => all.map(([call, survey, count]) => ({ call, survey, n: count }))),
    sums: { clusters, S, k, SS, kS, kk },
    marks: readMarks(a, m),
    visits: readVisits(d),
    arms: map(w, readArms),
    toldOfTopMarks: t,
    fell: f.map(([callId, question, call, survey]) => ({ callId, question, call, survey })),
    lastAnswered: l,
  }
}
