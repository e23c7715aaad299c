import { type ProblemModel, problemModel } from './model.ts'

/** What somebody does about a call or its problem. */
type Doing =
  | 'call'
  | 'harmless-call'
  | 'acknowledge'
  | 'resolve'
  | 'close-unresolved'
  | 'reopen'
  | 'new-phone'
  | 'becomes-problem'
  | 'content-recheck'
  | 'discontented-recheck'
  | 'unreachable-recheck'
export type Action = { at: Date; doing: Doing }

/** One call's life: what is done when, and what should come of it. */
export type Plan = {
  n: number
  dealerId: string
  callId: string
  kind: string
  actions: Action[]
  model: ProblemModel
  /** When each call about it was received; the first is its own. */
  received: { at: Date; reached: boolean }[]
}

type Slot = 'morning' | 'noon' | 'early' | 'late'
/** UTC: 10:05, 12:05, 13:35 and 16:35 in Madrid in winter. Calls and deadlines never fall on the same minute. */
const times: Record<Slot, [number, number]> = {
  morning: [9, 5],
  noon: [11, 5],
  early: [12, 35],
  late: [15, 35],
}

const dayMs = 86_400_000

/** The `n`-th working day (from 1) after a day, at a time. */
const workingDay = (from: Date, n: number, slot: Slot): Date => {
  const day = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), from.getUTCDate()))
  for (let left = n; left > 0;) {
    day.setTime(day.getTime() + dayMs)
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1
  }
  const [hours, minutes] = times[slot]
  day.setUTCHours(hours, minutes)
  return day
}

/** What happens on which working day after the call: acknowledging is due on day 0 after `early`, resolving on day 2. */
const lives: Record<string, [number, Slot, Doing][]> = {
  verified: [
    [0, 'early', 'acknowledge'],
    [1, 'early', 'resolve'],
    [2, 'early', 'content-recheck'],
  ],
  'resolved late': [
    [0, 'early', 'acknowledge'],
    [3, 'early', 'resolve'],
  ],
  'left alone': [],
  'reopened by a recheck': [
    [0, 'late', 'acknowledge'],
    [1, 'early', 'resolve'],
    [2, 'early', 'discontented-recheck'],
    [2, 'late', 'acknowledge'],
    [3, 'early', 'resolve'],
    [4, 'early', 'content-recheck'],
  ],
  'changed phone': [
    [0, 'early', 'acknowledge'],
    [0, 'late', 'new-phone'],
    [1, 'early', 'resolve'],
  ],
  'reopened by the dealer': [
    [0, 'early', 'acknowledge'],
    [1, 'early', 'close-unresolved'],
    [2, 'early', 'reopen'],
  ],
  'found later': [
    [1, 'late', 'becomes-problem'],
    [2, 'early', 'acknowledge'],
    [3, 'early', 'resolve'],
  ],
  'recheck reaches nobody': [
    [0, 'early', 'acknowledge'],
    [1, 'early', 'resolve'],
    [2, 'early', 'unreachable-recheck'],
  ],
}
const kinds = Object.keys(lives)

/** The `n`-th life: calls spread over eleven weeks, and the kinds of lives in turn. */
export const lifeOf = (n: number, dealerId: string, start: Date, of: number): Plan => {
  const kind = kinds[n % kinds.length] ?? ''
  const day = 1 + Math.floor((n * 55) / of)
  const first = kind === 'found later' ? 'harmless-call' : 'call'
  const actions: Action[] = [
    { at: workingDay(start, day, n % 2 === 0 ? 'morning' : 'noon'), doing: first },
    ...(lives[kind] ?? []).map(([after, slot, doing]) => ({
      at: workingDay(start, day + after, slot),
      doing,
    })),
  ]
  return { n, dealerId, callId: `life-${n}`, kind, actions, model: problemModel(dealerId), received: [] }
}
