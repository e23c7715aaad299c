import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import { invalidBody } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { CustomerOf } from '../../platform/personal-data/personal-data.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import { numbersInFull } from '../handling/numbers-in-full.ts'
import { isCompany, type IsCompanyPorts } from '../handling/is-company.ts'
import type { Part, PartRequest } from './part.ts'

type ChoosePartPorts = IsCompanyPorts & {
  numberHashes: NumberHashes
  directory: Pick<Directory, 'dealer'>
}

/** A part that was asked for, with the hashes of the numbers that were named for it, whoever else they may be of. */
export type ChosenPart = Part & { named: string[] }

/** 422 if what is asked for contradicts itself: a company's driver without a number or call, or everybody with one. */
const checkType = ({ type, phones, calls }: PartRequest): void => {
  const isPart = phones !== undefined || calls !== undefined
  if (type === 'company' && !isPart)
    throw invalidBody(
      '/phones',
      'missing',
      'This field is required of a company, or calls: the numbers of whoever is meant, such as +34 600 111 222.',
    )
  if (type === 'person' && isPart)
    throw invalidBody(
      '/type',
      'does-not-fit',
      'Must be left out or company where phones or calls say who is meant: person is everybody of this reference.',
    )
}

/**
 * The part of what is held under a reference that is asked for; undefined for all of it. The calls are those that are named,
 * and those at one of the numbers now, which is the same in full (`numbersInFull`). Numbers at which others of the reference
 * are called, too, and those that only may be its own, are not. 422 if none of `phones` is a number, and of a company's
 * reference unless it is said whose data is meant: one driver's request is not about the others.
 */
export const choosePart =
  ({ calls, customers, numberHashes, directory }: ChoosePartPorts) =>
  async (
    of: CustomerOf,
    callIds: readonly string[],
    request: PartRequest,
  ): Promise<ChosenPart | undefined> => {
    const { dealerId } = of
    const { phones, calls: named = [], type } = request
    checkType(request)
    if (phones === undefined && named.length === 0) {
      if (type === undefined && (await isCompany({ calls, customers }, of, callIds)))
        throw invalidBody(
          '/type',
          'missing',
          'This field is required for a company, whose drivers share the reference. Must be person for everybody of it; of one of them, phones or calls are required instead.',
        )
      return undefined
    }
    const country = (await directory.dealer(dealerId))?.country ?? defaultCountry
    const given = new Set((phones ?? []).flatMap((phone) => numbersInFull(phone, country)))
    if (phones !== undefined && given.size === 0)
      throw invalidBody('/phones', 'wrong-format', 'Must have phone numbers, such as +34 600 111 222.')
    const hashesOf = (written: readonly (string | undefined)[]) =>
      new Set(written.flatMap((phone) => numberHashes(dealerId, phone)))
    const namedNumbers = hashesOf(phones ?? [])
    const chosen: string[] = []
    const theirs = new Set(namedNumbers)
    const others = new Set<string>()
    for (const callId of callIds) {
      const call = await absentIfGone(calls.get(dealerId, callId))
      // A call that was put for one driver by mistake is whose it is now, and nobody else's.
      const phone = call?.content.customer.phone
      const isAtOne = () => numbersInFull(phone, country).some((number) => given.has(number))
      const isChosen = named.includes(callId) || isAtOne()
      if (isChosen) chosen.push(callId)
      for (const number of hashesOf([phone])) (isChosen ? theirs : others).add(number)
    }
    const numbers = [...theirs].filter((number) => !others.has(number)).toSorted()
    return { calls: chosen, numbers, named: [...namedNumbers].toSorted() }
  }
