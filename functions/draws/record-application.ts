import { canonicalJson } from '../platform/canonical-json.ts'
import type { Clock } from '../platform/clock.ts'
import { DomainError } from '../platform/errors.ts'
import type { Publish } from '../platform/events/publish.ts'
import type { GroupFactStore } from './group-fact-store.ts'
import { type Application, type ApplicationContent, shownApplicationOf } from './group-facts.ts'
import type { DrawReads } from './visible-group.ts'
import { winnerOf } from './who-sees.ts'

export type RecordApplicationPorts = DrawReads & {
  applications: Pick<GroupFactStore['applications'], 'put'>
  publish: Publish
  clock: Clock
}

const contentOf = ({ reference, appliedAt }: ApplicationContent) => canonicalJson({ reference, appliedAt })

/**
 * Records once that the discount of a decided draw was applied. The same again is answered with what was recorded,
 * and published again under the same id: a publication that failed is made good by who repeats the request. 404
 * without the draw, 409 `not-decided`, 409 `already-applied` for other content.
 */
export const recordApplication =
  ({ draws, applications, publish, clock }: RecordApplicationPorts) =>
  async (groupId: string, month: string, content: ApplicationContent, by: string) => {
    const draw = await draws.get(groupId, month)
    if (!draw) throw new DomainError('not-found')
    const dealerId = winnerOf(draw)
    if (dealerId === undefined) throw new DomainError('not-decided')
    const application: Application = { ...content, recordedAt: clock().toISOString(), by }
    const before = await applications.put(groupId, month, application)
    if (before && contentOf(before) !== contentOf(content)) throw new DomainError('already-applied')
    const shown = shownApplicationOf(before ?? application)
    const { reference, recordedAt } = shown
    const data = { groupId, month, dealerId, reference }
    await publish([{ name: 'DiscountApplied', id: `${groupId}/${month}/applied`, at: recordedAt, data }])
    return { status: before ? (200 as const) : (201 as const), body: { groupId, month, dealerId, ...shown } }
  }
