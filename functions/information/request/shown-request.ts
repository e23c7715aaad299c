import type { InformationRecord } from './information-item.ts'
import type { ShownRequest } from './request-schemas.ts'

/** A request as responses show it; undefined if nothing of it is left. */
export const shownRequest = ({ request, marketing }: InformationRecord): ShownRequest | undefined => {
  const about = request ?? marketing
  if (!about) return undefined
  const { requestId, receivedAt, name, company, email, textVersion, textHash } = about
  return {
    ...{ requestId, receivedAt, name, company, email, textVersion, textHash },
    question: request && {
      phone: request.phone ?? null,
      message: request.message ?? null,
      answeredAt: request.answeredAt ?? null,
      answeredBy: request.answeredBy ?? null,
      until: request.until,
    },
    marketing: marketing && {
      state: marketing.state,
      confirmedAt: marketing.confirmedAt ?? null,
      confirmedBy: marketing.confirmedBy ?? null,
      withdrawnAt: marketing.withdrawnAt ?? null,
      withdrawnBy: marketing.withdrawnBy ?? null,
      until: marketing.until,
    },
  }
}

/** How often the request was changed, counting its receipt: what its `ETag` says. */
export const revisionOf = ({ request, marketing }: InformationRecord): number =>
  Math.max(request?.n ?? 0, marketing?.n ?? 0)
