import { subjectIn } from '../../platform/http/caller.ts'
import type { PersonStore } from '../people/store/person-store.ts'

/** What the names of people are found with. */
export type NamesPorts = { people: Pick<PersonStore, 'access' | 'get'> }

/** The names of people by their ids, such as `staff:<sub>`, each read once; null for somebody of whom there is none. */
export const namesOf =
  ({ people }: NamesPorts) =>
  async (ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> =>
    new Map(
      await Promise.all(
        [...new Set(ids)].map(async (id) => {
          const access = await people.access(subjectIn(id))
          const person = access && (await people.get(access.personId))
          return [id, person?.name ?? null] as const
        }),
      ),
    )
