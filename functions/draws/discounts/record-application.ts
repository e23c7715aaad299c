import { canonicalJson } from '../../platform/content/canonical-json.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import { DomainError, invalidRequest, platformErrors } from '../../platform/errors/errors.ts'
import type { DrawEvent } from '../events.ts'
import type { Publish } from '../../platform/events/publish.ts'
import { drawTime } from '../../platform/calendar/draw-months.ts'
import type { GroupFactStore } from './discount-store.ts'
import { type Application, type ApplicationContent, shownApplicationOf } from './discount-facts.ts'
import type { DrawReads } from '../reading/visible-group.ts'
import { winnerOf } from '../reading/visibility.ts'
import { drawErrors } from '../errors.ts'

/** What recording an application requires. */
type RecordApplicationPorts = DrawReads & {
  applications: Pick<GroupFactStore['applications'], 'put'>
  publish: Publish<DrawEvent>
  clock: Clock
}

const contentOf = ({ reference, appliedAt }: ApplicationContent) => canonicalJson({ reference, appliedAt })

/** How far another system's clock may be ahead of ours, in milliseconds. */
const clockSkewMs = 5 * 60_000

/** Throws 422 unless the discount was applied after the draw and not in the future. */
const checkAppliedAt = (month: string, appliedAt: string, now: Date) => {
  const at = new Date(appliedAt)
  const invalid = (code: string, detail: string) =>
    invalidRequest([{ in: 'body', pointer: '/appliedAt', code, detail }])
  if (at < drawTime(month)) throw invalid('before-draw', "Must not be before the time of the month's draw.")
  if (at.getTime() > now.getTime() + clockSkewMs)
    throw invalid('in-future', 'Must not be in the future, by more than five minutes.')
}

/**
 * Records, once, that a decided draw's discount was applied, and publishes `DiscountApplied`. Repeating the same
 * request returns what was recorded and republishes the event under the same id, which recovers a failed publication.
 * 404 if there is no such draw, 409 `not-decided`, 409 `already-applied` if the content differs, 422 if the time is
 * before the draw or in the future.
 */
export const recordApplication =
  ({ draws, applications, publish, clock }: RecordApplicationPorts) =>
  async (groupId: string, month: string, content: ApplicationContent, by: string) => {
    const draw = await draws.get(groupId, month)
    if (!draw) throw new DomainError(platformErrors.notFound)
    const dealerId = winnerOf(draw)
    if (dealerId === undefined) throw new DomainError(drawErrors.notDecided)
    const now = clock()
    checkAppliedAt(month, content.appliedAt, now)
    const application: Application = { ...content, recordedAt: now.toISOString(), by }
    const before = await applications.put(groupId, month, application)
    if (before && contentOf(before) !== contentOf(content)) throw new DomainError(drawErrors.alreadyApplied)
    const shown = shownApplicationOf(before ?? application)
    const { reference, recordedAt } = shown
    const data = { groupId, month, dealerId, reference }
    await publish([{ name: 'DiscountApplied', id: `${groupId}/${month}/applied`, at: recordedAt, data }])
    return { status: before ? (200 as const) : (201 as const), body: { groupId, month, dealerId, ...shown } }
  }
