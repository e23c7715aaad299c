import { namesOf, type NamesPorts } from '../../directory/reading/names-of.ts'
import type { NamedEntry, TimelineEntry } from '../contract/response-schemas.ts'

/** Whoever signs in by name. A specialist is not named: dealers have to do with reviews, not with who made them. */
const isNamed = (who: string): boolean => who.startsWith('dealer:') || who.startsWith('staff:')

/** Adds to each entry of a timeline the name of the person who did it, as Asortis has it; null where there is none. */
export const nameDoers =
  (ports: NamesPorts) =>
  async (entries: readonly TimelineEntry[]): Promise<NamedEntry[]> => {
    const names = await namesOf(ports)(entries.flatMap(({ who }) => (isNamed(who) ? who : [])))
    return entries.map(({ at, who, what, detail }) => ({
      ...{ at, who, name: names.get(who) ?? null, what },
      ...(detail !== undefined && { detail }),
    }))
  }
