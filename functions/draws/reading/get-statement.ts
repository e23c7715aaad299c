import type { Caller } from '../../platform/http/caller.ts'
import { monthsBetween } from '../../platform/calendar/draw-months.ts'
import type { GroupFactStore } from '../discounts/discount-store.ts'
import { statementOf } from './statement.ts'
import { type DrawReads, type GroupReads, visibleGroup } from './visible-group.ts'

/** What a statement requires. */
type GetStatementPorts = GroupReads &
  DrawReads & { applications: Pick<GroupFactStore['applications'], 'list'> }

/** The months of a year for which the group has a list, as far as they are sealed. */
const sealedMonths = (year: string, firstMonth: string, lastSealed: string): string[] => {
  const [first, last] = [`${year}-01`, `${year}-12`]
  const from = first > firstMonth ? first : firstMonth
  const to = last < lastSealed ? last : lastSealed
  return from > to ? [] : monthsBetween(from, to)
}

/**
 * A group's statement of the draws of a year's months (December's included, although it is decided in the next year).
 * 404 as for the group.
 */
export const getStatement = (ports: GetStatementPorts) => {
  const seeGroup = visibleGroup(ports)
  return async (groupId: string, year: string, caller: Caller) => {
    const { name, firstMonth, lastSealed } = await seeGroup(groupId, caller)
    const months = lastSealed ? sealedMonths(year, firstMonth, lastSealed.month) : []
    const [found, applications] = await Promise.all([
      Promise.all(months.map((month) => ports.draws.get(groupId, month))),
      ports.applications.list(groupId, `${year}-01`, `${year}-12`),
    ])
    const entries = found.flatMap((draw) =>
      draw ? [{ draw, application: applications.get(draw.month) }] : [],
    )
    return { groupId, name, year, ...statementOf(entries) }
  }
}
