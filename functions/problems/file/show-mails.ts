import type * as z from 'zod/mini'
import type { Alert } from '../../cases/alert/alert-item.ts'
import { openingNotice } from '../../cases/alert/notice.ts'
import type { StoredDealer } from '../../directory/dealers/dealer.ts'
import { shownAddress } from '../../directory/recipients/recipient-address.ts'
import type { problemResponse } from '../contract/response-schemas.ts'

/**
 * What became of each mail about a problem, the latest first, by when it last got anywhere. How long it took is said of the
 * alert with which the dealer first heard of the problem: the others tell of what happened later.
 */
export const showMails = (
  alerts: readonly Alert[],
  call: Parameters<typeof openingNotice>[0],
  { alertRecipients }: Pick<StoredDealer, 'alertRecipients'>,
): z.output<typeof problemResponse>['mails'] =>
  alerts
    .toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0))
    .map(({ notice, email, state, at, messageId = null, latencyMs = null, uncertainAt }) => ({
      notice,
      to: shownAddress(alertRecipients, email),
      state,
      at,
      messageId,
      latencyMs: notice === openingNotice(call) ? latencyMs : null,
      uncertain: uncertainAt.length,
    }))
