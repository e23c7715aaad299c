import * as z from 'zod/mini'
import { drawHex, drawNumber, isDrawn } from '../../functions/supervision/sample/draw.ts'
import { commitmentTo } from '../../functions/supervision/sample/month-key.ts'

/** A month of the sample as `GET /v1/samples/{month}` has it, once its key is published. */
export const publishedSample = z.object({
  month: z.string(),
  commitment: z.string(),
  committedAt: z.string(),
  key: z.nullable(z.string()),
})

/** What the sample is said to have decided about a call. */
export const sampledCall = z.object({
  callId: z.string(),
  probability: z.number(),
  u: z.string(),
  drawn: z.boolean(),
})

/** What does not hold of a month's key: nothing, if it is the one that was committed to. */
export const checkKey = ({ key, commitment }: z.output<typeof publishedSample>): string[] => {
  if (key === null) return ['The key is not published yet.']
  const bytes = Buffer.from(key, 'hex')
  return commitmentTo(bytes) === commitment ? [] : ['The key is not the one that was committed to.']
}

/** What does not hold of a dealer's calls, drawn anew with the key (hexadecimal digits). */
export const checkCalls = (
  key: string,
  dealerId: string,
  calls: readonly z.output<typeof sampledCall>[],
): string[] => {
  const bytes = Buffer.from(key, 'hex')
  return calls.flatMap(({ callId, u, probability, drawn }) => {
    const number = drawNumber(bytes, 'sample', dealerId, callId)
    if (drawHex(number) !== u) return [`${callId}: its number is ${drawHex(number)}, not ${u}.`]
    return isDrawn(number, probability) === drawn
      ? []
      : [`${callId}: was ${drawn ? '' : 'not '}drawn, wrongly.`]
  })
}
