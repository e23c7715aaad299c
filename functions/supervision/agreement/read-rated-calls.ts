import type { Directory } from '../../directory/reading/read-directory.ts'
import { localMonth } from '../../platform/calendar/local-time.ts'
import { monthsAsked } from '../../platform/calendar/months-asked.ts'
import { DomainError, invalidRequest, platformErrors } from '../../platform/errors/errors.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { ReviewIdOf } from '../review/review-id.ts'
import type { Review } from '../review/review-item.ts'
import type { ReviewStore } from '../review/review-store.ts'
import { sampleZone } from '../sample/month-key.ts'
import type { SampleLine } from '../sample/sample-line-item.ts'
import type { SampleLineStore } from '../sample/sample-line-store.ts'
import type { SampleMonthStore } from '../sample/sample-month-store.ts'
import type { Caller } from '../../platform/http/caller.ts'
import type { Came, RatedCall } from './rated-call.ts'

/**
 * How many calls one request reads, and how many of them may have been drawn: a month of 1,000 dealers with 100 calls each,
 * some seconds, 4,000 read units for the calls and half a unit for each review.
 */
const maxCalls = 120_000
const maxDrawn = 24_000

export type ReadRatedCallsPorts = {
  lines: Pick<SampleLineStore, 'ofMonth' | 'listOfDealer'>
  reviews: Pick<ReviewStore, 'many'>
  months: Pick<SampleMonthStore, 'get'>
  reviewIdOf: ReviewIdOf
  directory: Pick<Directory, 'dealer'>
  clock: Clock
}

/** Of which months, and of whose calls and reviews, figures are asked for. */
export type AskedAgreement = {
  from?: string | undefined
  to?: string | undefined
  dealer?: string | undefined
  operator?: string | undefined
  questionnaire?: string | undefined
  /** Only the first verdicts of this specialist (caller's id) count. */
  specialist?: string | undefined
}

const tooMany = () =>
  invalidRequest([
    {
      in: 'query',
      pointer: 'from',
      code: 'too-many-calls',
      detail: `Must be a range with at most ${maxCalls} calls, of which at most ${maxDrawn} are drawn for review: ask for fewer months, or for one \`dealer\`.`,
    },
  ])

async function* linesOfDealer(lines: ReadRatedCallsPorts['lines'], month: string, dealerId: string) {
  let after: string | undefined
  do {
    const page = await lines.listOfDealer(month, dealerId, after, 1000)
    yield* page.lines
    after = page.more ? page.lines.at(-1)?.callId : undefined
  } while (after !== undefined)
}

const readLines = async (
  { lines }: ReadRatedCallsPorts,
  months: readonly string[],
  { dealer, operator, questionnaire }: AskedAgreement,
): Promise<SampleLine[]> => {
  let [read, drawn] = [0, 0]
  const isAsked = (line: SampleLine) =>
    (operator === undefined || line.operator === operator) &&
    (questionnaire === undefined || line.questionnaire === questionnaire)
  const readShard = async (shard: AsyncGenerator<SampleLine>) => {
    const found: SampleLine[] = []
    for await (const line of shard) {
      read += 1
      if (isAsked(line)) {
        found.push(line)
        if (line.drawn) drawn += 1
      }
      if (read > maxCalls || drawn > maxDrawn) throw tooMany()
    }
    return found
  }
  const found: SampleLine[][] = []
  for (const month of months) {
    const shards = dealer === undefined ? lines.ofMonth(month) : [linesOfDealer(lines, month, dealer)]
    found.push(...(await Promise.all(shards.map(readShard))))
  }
  return found.flat()
}

/** What a review came to. Its verdict counts from when it was given, whatever becomes of the case. */
const cameOf = (review: Review | undefined, by?: string): Came => {
  if (review?.state === 'not-reviewed') return 'not-reviewed'
  if (!review?.verdict) return 'waiting'
  if (by !== undefined && review.verdict.by !== by) return 'by-another'
  return 'cannotTell' in review.verdict ? 'cannot-tell' : review.verdict
}

/** Calls with what their reviews came to. A call that an amendment made a problem keeps its draw, and counts only if drawn. */
const rate = async (
  { reviews, reviewIdOf }: ReadRatedCallsPorts,
  lines: readonly SampleLine[],
  specialist: string | undefined,
): Promise<RatedCall[]> => {
  const idsOf = (number: number, of: readonly SampleLine[]) =>
    of.map(({ dealerId, callId }) => reviewIdOf(dealerId, callId, number))
  const drawn = lines.filter((line) => line.drawn)
  const firsts = await reviews.many(idsOf(1, drawn))
  const twice = drawn.filter((_, index) => firsts[index]?.second === true)
  const seconds = await reviews.many(idsOf(2, twice))
  const firstOf = new Map(drawn.map((line, index) => [line, cameOf(firsts[index], specialist)]))
  const secondOf = new Map(twice.map((line, index) => [line, cameOf(seconds[index])]))
  return lines.map((line) => {
    const second = secondOf.get(line)
    return {
      ...{ line, first: firstOf.get(line) ?? 'waiting' },
      ...(second !== undefined && typeof second !== 'string' && { second }),
    }
  })
}

/** The last month whose reviews are over, of a range: until then a specialist's figures would say what waits for review. */
const lastPublished = async ({ months }: ReadRatedCallsPorts, range: readonly string[]) => {
  for (const month of range.toReversed()) if ((await months.get(month))?.key !== undefined) return month
  return ''
}

/**
 * The calls of months of the sample with what their reviews came to, and the months themselves. Specialists get those
 * months alone whose reviews are over, and of specialists only themselves. Eventually consistent; 404 for an unknown
 * dealer, 403 for another specialist's figures, 422 for more calls than one request reads.
 */
export const readRatedCalls =
  (ports: ReadRatedCallsPorts) =>
  async (asked: AskedAgreement, { audience, id }: Pick<Caller, 'audience' | 'id'>) => {
    const isSpecialist = audience === 'specialist'
    const { dealer, specialist } = asked
    if (isSpecialist && specialist !== undefined && specialist !== id)
      throw new DomainError(platformErrors.forbidden)
    const range = monthsAsked(asked, localMonth(ports.clock(), sampleZone))
    if (dealer !== undefined && !(await ports.directory.dealer(dealer)))
      throw new DomainError(platformErrors.notFound)
    const until = isSpecialist ? await lastPublished(ports, range) : (range.at(-1) ?? '')
    const months = range.filter((month) => month <= until)
    const calls = await rate(ports, await readLines(ports, months, asked), specialist)
    return { from: range.at(0) ?? '', to: range.at(-1) ?? '', until: months.at(-1) ?? null, calls }
  }
