import { type ClusterSums, noClusters } from '../../platform/statistics/clustered-mean.ts'
import type { Pair, Weighted } from '../../platform/statistics/pairs.ts'

/** The sides that are compared to see whether it works. */
export const arms = ['told', 'untold', 'verified', 'resolved', 'unresolved'] as const
export type ArmName = (typeof arms)[number]

/**
 * One side of a comparison: visits and those of which the customer answered within 30 days, and responses with the sums
 * of their mean gaps and of these squared.
 */
export type Arm = { visits: number; answered: number; n: number; sum: number; squares: number }

/** How many responses there are, and what became of them. `counted` are those whose pairs are in the figures. */
export type ResponseCounts = {
  all: number
  identified: number
  counted: number
  rechecks: number
  answeredBefore: number
  second: number
  waiting: number
  ambiguous: number
}

/** Visits whose survey was expected on a day of the month: called, reminded, and of those answered within 30 days. */
export type VisitDay = { day: number; called: number; reminded: number; answered: number; unknown: number }

/** A customer's largest fall: the survey's mark is two points or more below the call's. */
export type Fall = { callId: string; question: string; call: number; survey: number }

/**
 * A month of a dealer's survey of one brand in counts: all that its figures need, of a size that hardly depends on the
 * number of responses. Tables are by question, and where the scales are not both 0 to 10, by question and scales
 * (`tableKey`).
 */
export type MonthCounts = {
  responses: ResponseCounts
  tables: Record<string, Pair[]>
  rechecks: Record<string, Pair[]>
  choices: Record<string, { call: string; survey: string; n: number }[]>
  /** Of gaps on equal scales, by response. */
  sums: ClusterSums
  /** The survey's marks of all responses, anonymous ones included, by question and scale (`marksKey`). */
  marks: Record<string, Weighted[]>
  visits: VisitDay[]
  /** By kind of call. */
  arms: Record<string, Partial<Record<ArmName, Arm>>>
  /**
   * Whether anybody counted on the side `told` was told of a prize for top marks, by the rule of their call; null if that is
   * not known, as in counts kept before this was.
   */
  toldOfTopMarks: boolean | null
  fell: Fall[]
  /** The last day on which a response was answered. */
  lastAnswered: string | null
}

/** A month without anything. */
export const noCounts = (): MonthCounts => ({
  responses: {
    all: 0,
    identified: 0,
    counted: 0,
    rechecks: 0,
    answeredBefore: 0,
    second: 0,
    waiting: 0,
    ambiguous: 0,
  },
  tables: {},
  rechecks: {},
  choices: {},
  sums: noClusters,
  marks: {},
  visits: [],
  arms: {},
  toldOfTopMarks: false,
  fell: [],
  lastAnswered: null,
})

/** One side without anybody. */
export const noArm = (): Arm => ({ visits: 0, answered: 0, n: 0, sum: 0, squares: 0 })
