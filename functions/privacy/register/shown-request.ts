import * as z from 'zod/mini'
import { named } from '../../platform/content/named.ts'
import { carriedOutFields, type RightsRequest, requestFields } from './rights-request.ts'

const name = z.nullable(z.string())

/** A request as the register shows it: as it is kept, with the names of the people in it. */
export const shownRequest = named(
  'RightsRequest',
  z.object({
    ...requestFields,
    /** The name of whoever registered it; null for the service, and for whoever has none here. */
    registeredByName: name,
    /** The name of whoever concluded it. */
    concludedByName: z.optional(name),
    /** What was done to carry it out, at most the first twenty things. */
    carriedOut: z.optional(
      z.array(
        named(
          'CarriedOut',
          z.object({
            ...carriedOutFields,
            /** The name of whoever executed it. */
            byName: name,
          }),
        ),
      ),
    ),
  }),
)
export type ShownRequest = z.output<typeof shownRequest>

/** Whether an id is a person's, such as `dealer:<sub>`. */
const isPerson = (id: string) => id.startsWith('dealer:') || id.startsWith('staff:')

/** Shows requests with the names of people, found by their ids: whose are not known any more has none. */
export const showRequests =
  (namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string | null>>) =>
  async (requests: readonly RightsRequest[]): Promise<ShownRequest[]> => {
    const ids = requests.flatMap(({ registeredBy, concludedBy, carriedOut = [] }) => [
      registeredBy,
      ...(concludedBy === undefined ? [] : [concludedBy]),
      ...carriedOut.map(({ by }) => by),
    ])
    const names = await namesOf(ids.filter(isPerson))
    const nameOf = (id: string) => names.get(id) ?? null
    return requests.map(({ carriedOut, moves: _, ...request }) => ({
      ...request,
      registeredByName: nameOf(request.registeredBy),
      ...(request.concludedBy !== undefined && { concludedByName: nameOf(request.concludedBy) }),
      ...(carriedOut && {
        carriedOut: carriedOut.map(({ numbers: __, ...done }) => ({ ...done, byName: nameOf(done.by) })),
      }),
    }))
  }
