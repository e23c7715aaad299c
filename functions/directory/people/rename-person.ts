import { DomainError, ifMatchMissing, platformErrors } from '../../platform/errors/errors.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import { changePerson, type PeoplePorts } from './people-ports.ts'
import type { Person } from './store/person-item.ts'

type Renaming = { personId: string; dealerId: string; name: string; ifMatch: IfMatch | undefined; by: string }

/**
 * Changes a person's name. The name they have already is no change, whatever `If-Match` says. Throws `not-found`,
 * `if-match-missing` and `stale-version`.
 */
export const renamePerson =
  (ports: PeoplePorts) =>
  ({ name, ifMatch, ...of }: Renaming): Promise<Person> =>
    changePerson(ports)(of, (person) => {
      if (person.name === name) return null
      if (ifMatch === undefined) throw ifMatchMissing()
      if (ifMatch !== 'any' && ifMatch !== person.revision) throw new DomainError(platformErrors.staleVersion)
      return { name }
    })
