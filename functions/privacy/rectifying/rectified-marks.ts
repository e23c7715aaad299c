import * as z from 'zod/mini'
import {
  rectifiable,
  type RectifiedFields,
  rectifiedHashes,
  storedRectified,
  valueAt,
} from '../../cases/amendment/rectified-fields.ts'
import { storedCallContent } from '../../cases/call/stored-content.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import type { CaseVersions } from '../moving/case-versions.ts'
import type { Rectification } from './rectification-item.ts'

type Item = Record<string, unknown>

const given = z.partial(z.pick(storedCallContent, { customer: true, visit: true }))

/** What a call says of its customer and the car, in each of its versions, in one order. */
const saidIn = ({ call: { content, put }, amendments }: CaseVersions) => [
  content,
  put.content,
  ...amendments.map(({ fields }) => z.parse(given, JSON.parse(fields))),
]

/**
 * Which fields of a call a correction changes, with the keyed hashes of what they said before, by which the next amendments
 * that say so again are known (`keepRectified`). `before` and `after` are the call's versions without and with the correction.
 * Pure.
 */
export const rectifiedMarks = (
  fingerprint: Fingerprint,
  { dealerId, orderedAt, blockedUntil }: Pick<Rectification, 'dealerId' | 'orderedAt' | 'blockedUntil'>,
  callId: string,
  { before, after }: { before: CaseVersions; after: CaseVersions },
): RectifiedFields => {
  const corrected = saidIn(after)
  const marks: RectifiedFields = {}
  for (const field of rectifiable) {
    const changed = saidIn(before)
      .map((version, at) => [valueAt(version, field), valueAt(corrected[at] ?? {}, field)] as const)
      .filter(([was, is]) => was !== is)
    if (changed.length === 0) continue
    const said = changed.flatMap(([was]) => was ?? [])
    const hashes = said.flatMap((value) => rectifiedHashes(fingerprint, { dealerId, callId }, field, value))
    // Of what is to be destroyed at once, nothing is to be kept by which it could be told.
    marks[field] = blockedUntil <= orderedAt ? 'any' : [...new Set(hashes)]
  }
  return marks
}

/** A call's item with these marks beside those that it has of earlier corrections. Pure. */
export const withMarks = (item: Item, marks: RectifiedFields): Item => {
  const fields = Object.keys(marks)
  if (fields.length === 0) return item
  const had = z.parse(storedRectified, item['rectified'] ?? {})
  const now: RectifiedFields = { ...had }
  for (const field of rectifiable) {
    const [was, more] = [had[field], marks[field]]
    if (more === undefined) continue
    now[field] = was === 'any' || more === 'any' ? 'any' : [...new Set([...(was ?? []), ...more])]
  }
  return { ...item, rectified: now }
}
