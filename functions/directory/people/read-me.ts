import type * as z from 'zod/mini'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { type Caller, subjectOf } from '../../platform/http/caller.ts'
import type { Directory } from '../reading/read-directory.ts'
import type { meResponse } from './me.ts'
import type { PersonStore } from './store/person-store.ts'

type MePorts = { people: Pick<PersonStore, 'get' | 'access'>; directory: Pick<Directory, 'dealer'> }

/**
 * Who a signed-in person is, with the dealers for which they may act, by name; Asortis's people have none. Throws
 * `forbidden` for a caller who is not a person.
 */
export const readMe =
  ({ people, directory }: MePorts) =>
  async (caller: Caller): Promise<z.output<typeof meResponse>> => {
    const { audience } = caller
    const subject = subjectOf(caller)
    if (audience === 'machine' || audience === 'public' || subject === undefined)
      throw new DomainError(platformErrors.forbidden)
    const access = await people.access(subject)
    const person = access && (await people.get(access.personId))
    const dealerIds = audience === 'dealer' ? (access?.dealers ?? []) : []
    const dealers = await Promise.all(dealerIds.map((dealerId) => directory.dealer(dealerId)))
    return {
      audience,
      name: person?.name ?? null,
      dealers: dealers
        .filter((dealer) => dealer !== undefined)
        .map(({ dealerId, name, zone, language }) => ({ dealerId, name, zone, language }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'es')),
    }
  }
