import type * as z from 'zod/mini'
import { localMonth } from '../../functions/platform/calendar/local-time.ts'
import { drawHex, drawNumber, isDrawn } from '../../functions/supervision/sample/draw.ts'
import { commitmentTo, sampleZone } from '../../functions/supervision/sample/month-key.ts'
import { isByRule } from '../../functions/supervision/sample/probability.ts'
import type { sampledCall, sampleResponse } from '../../functions/supervision/sample/sample-schemas.ts'

type Sample = z.output<typeof sampleResponse>

/** What does not hold of a month's key: nothing, if it is the one that was committed to. */
export const checkKey = ({ key, commitment }: Pick<Sample, 'key' | 'commitment'>): string[] => {
  if (key === null) return ['The key is not published yet.']
  const bytes = Buffer.from(key, 'hex')
  return commitmentTo(bytes) === commitment ? [] : ['The key is not the one that was committed to.']
}

/** Whether the key was committed to only after its month had begun: calls received before that prove nothing. */
export const isLate = ({ month, committedAt }: Pick<Sample, 'month' | 'committedAt'>): boolean =>
  localMonth(new Date(committedAt), sampleZone) >= month

/**
 * What does not hold of a dealer's calls, drawn anew with the key (hexadecimal digits): their numbers, their probabilities
 * by the month's settings, and whether they are drawn.
 */
export const checkCalls = (
  key: string,
  dealerId: string,
  calls: readonly z.output<typeof sampledCall>[],
  settings: Sample['settings'],
): string[] => {
  const bytes = Buffer.from(key, 'hex')
  return calls.flatMap((call) => {
    const { callId, u, probability, drawn } = call
    const number = drawNumber(bytes, 'sample', dealerId, callId)
    if (drawHex(number) !== u) return [`${callId}: its number is ${drawHex(number)}, not ${u}.`]
    if (!isByRule(settings, call))
      return [`${callId}: ${probability} is not its probability by the settings in force.`]
    return isDrawn(number, probability) === drawn
      ? []
      : [`${callId}: was ${drawn ? '' : 'not '}drawn, wrongly.`]
  })
}
