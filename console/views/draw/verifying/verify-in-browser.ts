import { ResponseError } from '../../../../client/errors.ts'
import type { FidelizacionClient } from '../../../../client/transport.ts'
import { unwrap } from '../../../../client/unwrap.ts'
import type { Verification, VerifyOptions } from '../../../verifier/verify.ts'
import { shiftMonth } from '../../../../functions/platform/calendar/shift-month.ts'
import { mostTelling } from './most-telling.ts'

type Of = { groupId: string; month: string }

/** What was verified, and what the list was compared with. */
export type Verified = {
  verification: Verification
  /** `mail`: the commitment that somebody copied from an e-mail; `page`: what the service publishes. */
  comparedWith: 'mail' | 'page'
  /** Whether only the commitment from the e-mail differs: it may have been copied wrong. */
  mailAloneDiffers: boolean
}

/** In its first month a group has no list before. */
const noneBefore = '0'.repeat(64)

const unlessMissing = async <T>(asked: Promise<T>): Promise<T | undefined> => {
  try {
    return await asked
  } catch (thrown) {
    if (thrown instanceof ResponseError && thrown.status === 404) return undefined
    throw thrown
  }
}

const readAll = async (api: FidelizacionClient, { groupId, month }: Of) => {
  const recordOf = (of: string) =>
    unwrap(api.GET('/v1/groups/{groupId}/draws/{month}', { params: { path: { groupId, month: of } } }))
  const record = await recordOf(month)
  const [published, previous] = await Promise.all([
    unlessMissing(
      unwrap(
        api.GET('/v1/draws/{month}/commitments', { params: { path: { month }, query: { group: groupId } } }),
      ),
    ),
    record.previous === noneBefore ? undefined : unlessMissing(recordOf(shiftMonth(month, -1))),
  ])
  return { record, previous, published }
}

/** Lets what the page shows now appear before the thread is taken up. */
const shown = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/**
 * Reads a draw's record anew, with what is published about it, and verifies it in this browser: against what is published
 * and, if given, against the commitment in an e-mail. Throws what a request throws, or if the files are gone.
 */
export const verifyInBrowser = async (
  api: FidelizacionClient,
  of: Of,
  fromMail: string | undefined,
  options: VerifyOptions,
): Promise<Verified> => {
  const [{ record, published, previous }, { verifyDraw }] = await Promise.all([
    readAll(api, of),
    import('../../../verifier/verify.ts'),
  ])
  const verifyWith = async (given: unknown) => {
    await shown()
    return verifyDraw({ of, record, published: given, previous }, options)
  }
  const withPage = await verifyWith(published)
  if (fromMail === undefined) return { verification: withPage, comparedWith: 'page', mailAloneDiffers: false }
  const withMail = await verifyWith(fromMail)
  return {
    verification: mostTelling(withMail, withPage),
    comparedWith: 'mail',
    mailAloneDiffers: withMail.verdict === 'does-not-hold' && withPage.verdict !== 'does-not-hold',
  }
}
