import type { Cases } from '../../cases/store/open-cases.ts'
import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import { invalidBody } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { Part, PartRequest } from './part.ts'

export type ChoosePartPorts = { calls: Pick<Cases['calls'], 'get'>; numberHashes: NumberHashes }

/**
 * The part of what is held under a reference that is asked for; undefined for all of it. Numbers at which others of the
 * reference are called, too, are not its own unless they are named. 422 if none of `phones` is a number.
 */
export const choosePart =
  ({ calls, numberHashes }: ChoosePartPorts) =>
  async (
    { dealerId }: CustomerOf,
    callIds: readonly string[],
    { phones, calls: named = [] }: PartRequest,
  ): Promise<Part | undefined> => {
    if (phones === undefined && named.length === 0) return undefined
    const given = new Set((phones ?? []).flatMap((phone) => numberHashes(dealerId, phone)))
    if (phones !== undefined && given.size === 0)
      throw invalidBody('/phones', 'wrong-format', 'Must have phone numbers, such as +34 600 111 222.')
    const chosen: string[] = []
    const theirs = new Set(given)
    const others = new Set<string>()
    for (const callId of callIds) {
      const call = await absentIfGone(calls.get(dealerId, callId))
      const written = call ? [call.put.content.customer.phone, call.content.customer.phone] : []
      const numbers = written.flatMap((phone) => numberHashes(dealerId, phone))
      const isChosen = named.includes(callId) || numbers.some((number) => given.has(number))
      if (isChosen) chosen.push(callId)
      for (const number of numbers) (isChosen ? theirs : others).add(number)
    }
    const numbers = [...theirs].filter((number) => given.has(number) || !others.has(number))
    return { calls: chosen, numbers: numbers.toSorted() }
  }
