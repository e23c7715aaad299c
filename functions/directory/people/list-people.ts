import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import type { Directory } from '../reading/read-directory.ts'
import { shownPerson } from './shown-person.ts'
import type { PersonStore } from './store/person-store.ts'

type ListPorts = { people: Pick<PersonStore, 'ofDealer'>; directory: Pick<Directory, 'dealer'> }

/** A page of a dealer's people, and where the next one starts. Throws `not-found` for an unknown dealer. */
export const listPeople =
  ({ people, directory }: ListPorts) =>
  async (dealerId: string, limit: number, after: string | undefined) => {
    if (!(await directory.dealer(dealerId))) throw new DomainError(platformErrors.notFound)
    const page = await people.ofDealer(dealerId, limit, after)
    return { items: page.people.map((person) => shownPerson(person, dealerId)), position: page.next }
  }
