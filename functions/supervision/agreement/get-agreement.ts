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
import { firstStrata } from '../strata/strata-item.ts'
import type { StrataStore } from '../strata/strata-store.ts'
import { composeAgreement } from './compose-agreement.ts'
import type { Came, RatedCall } from './rated-call.ts'

/** How many calls one request reads, and how many of them may have been drawn: some seconds, and 2,000 read units. */
const maxCalls = 20_000
const maxDrawn = 4000

type GetAgreementPorts = {
  lines: Pick<SampleLineStore, 'list' | 'listOfDealer'>
  reviews: Pick<ReviewStore, 'many'>
  strata: Pick<StrataStore, 'versions'>
  reviewIdOf: ReviewIdOf
  directory: Pick<Directory, 'dealer'>
  clock: Clock
}

type Asked = {
  from?: string | undefined
  to?: string | undefined
  dealer?: string | undefined
  operator?: string | undefined
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

async function* linesOfDealer(lines: GetAgreementPorts['lines'], month: string, dealerId: string) {
  let after: string | undefined
  do {
    const page = await lines.listOfDealer(month, dealerId, after, 1000)
    yield* page.lines
    after = page.more ? page.lines.at(-1)?.callId : undefined
  } while (after !== undefined)
}

const readLines = async ({ lines }: GetAgreementPorts, months: readonly string[], asked: Asked) => {
  const found: SampleLine[] = []
  let [read, drawn] = [0, 0]
  for (const month of months) {
    const { dealer, operator } = asked
    for await (const line of dealer === undefined ? lines.list(month) : linesOfDealer(lines, month, dealer)) {
      read += 1
      if (read > maxCalls) throw tooMany()
      if (operator !== undefined && line.operator !== operator) continue
      if (line.drawn) drawn += 1
      if (drawn > maxDrawn) throw tooMany()
      found.push(line)
    }
  }
  return found
}

const cameOf = (review: Review | undefined): Came => {
  if (review?.state !== 'final' || !review.verdict) return 'waiting'
  return 'cannotTell' in review.verdict ? 'cannot-tell' : review.verdict
}

/** Calls with their final reviews. A call that an amendment made a problem keeps its draw, and counts only if drawn. */
const rate = async (
  { reviews, reviewIdOf }: GetAgreementPorts,
  lines: readonly SampleLine[],
): Promise<RatedCall[]> => {
  const idsOf = (number: number, of: readonly SampleLine[]) =>
    of.map(({ dealerId, callId }) => reviewIdOf(dealerId, callId, number))
  const drawn = lines.filter((line) => line.drawn)
  const firsts = await reviews.many(idsOf(1, drawn))
  const twice = drawn.filter((_, index) => firsts[index]?.second === true)
  const seconds = await reviews.many(idsOf(2, twice))
  const firstOf = new Map(drawn.map((line, index) => [line, cameOf(firsts[index])]))
  const secondOf = new Map(twice.map((line, index) => [line, cameOf(seconds[index])]))
  return lines.map((line) => {
    const second = secondOf.get(line)
    return {
      ...{ line, first: firstOf.get(line) ?? 'waiting' },
      ...(second !== undefined && typeof second !== 'string' && { second }),
    }
  })
}

/**
 * How operators and specialists agree in months of the sample, of one dealer or operator or of all. Read from the calls'
 * lines and final reviews, eventually consistent; 404 for an unknown dealer, 422 for more calls than one request reads.
 */
export const getAgreement = (ports: GetAgreementPorts) => async (asked: Asked) => {
  const months = monthsAsked(asked, localMonth(ports.clock(), sampleZone))
  const { dealer } = asked
  if (dealer !== undefined && !(await ports.directory.dealer(dealer)))
    throw new DomainError(platformErrors.notFound)
  const calls = await rate(ports, await readLines(ports, months, asked))
  const versions = new Map(
    [firstStrata, ...(await ports.strata.versions())].map(({ version, content }) => [version, content]),
  )
  return {
    ...{ from: months.at(0) ?? '', to: months.at(-1) ?? '' },
    ...composeAgreement(calls, (version) => versions.get(version) ?? firstStrata.content),
  }
}
