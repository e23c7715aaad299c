import { isDeepStrictEqual } from 'node:util'
import type { amendCall } from '../../calls/amending/amend-call.ts'
import { rectificationAmendmentId } from '../../cases/amendment/rectification-id.ts'
import type { Cases } from '../../cases/store/open-cases.ts'
import { defaultCountry } from '../../directory/dealers/country.ts'
import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Fingerprint } from '../../platform/content/fingerprint.ts'
import { DomainError } from '../../platform/errors/errors.ts'
import { absentIfGone } from '../../platform/errors/gone.ts'
import type { PersonalData } from '../../platform/personal-data/personal-data.ts'
import type { BlockedStore } from '../blocking/blocked-store.ts'
import type { followCase } from '../finding/follow-case.ts'
import type { HeldStore } from '../finding/held-store.ts'
import { keysOfCase } from '../finding/keys-of-case.ts'
import type { CaseVersions } from '../moving/case-versions.ts'
import type { Correction } from './correction.ts'
import type { Rectification } from './rectification-item.ts'
import { rectifiedMarks, withMarks } from './rectified-marks.ts'
import { rectifiedCustomer, rectifiedFields, rectifiedItem, rectifiedVisit } from './rectified.ts'

type RectifyCallPorts = {
  cases: Pick<Cases['cases'], 'readCall'>
  amendments: Pick<Cases['amendments'], 'list'>
  amend: ReturnType<typeof amendCall>
  directory: Pick<Directory, 'dealer'>
  held: Pick<HeldStore, 'keyHash' | 'removeKeys'>
  follow: ReturnType<typeof followCase>
  blocked: Pick<BlockedStore, 'block'>
  parts: readonly PersonalData[]
  /** By which what was corrected is known again if it comes back. */
  fingerprint: Fingerprint
}

/** What the amendment says why; the dealer reads it in the thread, the person in their data. */
const note = 'Datos rectificados a petición de la persona.'

/** The same versions of a call as corrected. */
const rectifiedVersions = ({ call, amendments }: CaseVersions, correction: Correction): CaseVersions => {
  const rectify = <C extends CaseVersions['call']['content']>(content: C): C => ({
    ...content,
    customer: rectifiedCustomer(content.customer, correction),
    visit: rectifiedVisit(content.visit, correction),
  })
  return {
    call: { content: rectify(call.content), put: { ...call.put, content: rectify(call.put.content) } },
    amendments: amendments.map(({ fields }) => ({ fields: rectifiedFields(fields, correction) })),
  }
}

/**
 * Corrects one call of a customer: an amendment gives the new values, so that whatever follows amendments follows this;
 * then the old ones are blocked wherever the case has them, and lead to nobody any more; the call keeps by what it knows
 * them again. A call that takes no more amendments gets the new values without one. False if it is not this customer's,
 * or is erased. Idempotent, and may be interrupted anywhere.
 */
export const rectifyCall = (ports: RectifyCallPorts) => {
  const amend = async (
    { dealerId, rectificationId, by }: Rectification,
    callId: string,
    { content }: CaseVersions['call'],
    correction: Correction,
  ) => {
    const customer = rectifiedCustomer(content.customer, correction)
    const visit = rectifiedVisit(content.visit, correction)
    if (isDeepStrictEqual([customer, visit], [content.customer, content.visit])) return
    const fields = { ...(correction.contact && { customer }), ...(correction.vehicle && { visit }) }
    try {
      await ports.amend({
        ...{ dealerId, callId, amendmentId: rectificationAmendmentId(rectificationId), by },
        rectifies: true,
        content: { note, ...fields },
      })
    } catch (fault) {
      // It has had as many as it takes, or another correction since: the values are put in place all the same.
      if (!(fault instanceof DomainError) || fault.error.status >= 500) throw fault
    }
  }

  /** Everything that a call has or had about its customer; undefined if it is another's by now, or erased. */
  const versionsOf = async (dealerId: string, callId: string, customerRef: string) => {
    const call = await absentIfGone(ports.cases.readCall(dealerId, callId))
    if (call?.content.customer.ref !== customerRef) return undefined
    return { call, amendments: await ports.amendments.list(call) }
  }

  return async (
    rectification: Rectification,
    { callId, customerRef, correction }: { callId: string; customerRef: string; correction: Correction },
  ): Promise<boolean> => {
    const { dealerId, rectificationId } = rectification
    const before = await versionsOf(dealerId, callId, customerRef)
    if (!before) return false
    await amend(rectification, callId, before.call, correction)
    const country = (await ports.directory.dealer(dealerId))?.country ?? defaultCountry
    const hashes = (versions: CaseVersions) =>
      keysOfCase(versions, country).map((key) => ports.held.keyHash(dealerId, key))
    const after = rectifiedVersions(before, correction)
    const kept = new Set(hashes(after))
    await ports.held.removeKeys(
      dealerId,
      customerRef,
      hashes(before).filter((hash) => !kept.has(hash)),
    )
    const marks = rectifiedMarks(ports.fingerprint, rectification, callId, { before, after })
    const leave = rectifiedItem(correction)
    const leaveCall = (item: Record<string, unknown>) => withMarks(leave(item), marks)
    for (const part of ports.parts)
      for await (const { key, kind } of part.ofCall({ dealerId, customerRef, callId }))
        if (kind === 'call' || kind === 'amendment' || kind === 'notice')
          await ports.blocked.block(rectificationId, key, kind === 'call' ? leaveCall : leave)
    await ports.follow({ dealerId, callId })
    return true
  }
}
