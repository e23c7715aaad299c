import type { NewMail } from '../../mails/mail/mail.ts'
import type { IfMatch } from '../../platform/http/etag.ts'
import type { StoredDealer } from '../dealers/dealer.ts'
import type { PutResource } from '../resources/put-resource.ts'
import type { Resource } from '../resources/resource-item.ts'
import { recipientsMails } from './recipients-mail.ts'

/**
 * What tells everyone concerned that the recipients of a dealer's alerts change, and the revision that the change is
 * based on: that of the settings as they were read, because the e-mails say what was different in them. Both are for
 * `putResource`. Nothing if they do not change, or if the caller has seen another revision.
 */
export const tellingOf = (
  { id, by, ifMatch }: Pick<PutResource<unknown>, 'id' | 'by' | 'ifMatch'>,
  before: Pick<Resource<StoredDealer>, 'content' | 'revision'> | undefined,
  after: StoredDealer,
  at: Date,
): { ifMatch?: IfMatch; mails?: NewMail[] } => {
  if (!before || (ifMatch !== 'any' && ifMatch !== before.revision)) return {}
  const mails = recipientsMails({
    dealerId: id,
    revision: before.revision + 1,
    before: before.content,
    after,
    by: by.startsWith('dealer:') ? 'dealer' : 'asortis',
    at,
  })
  return mails.length > 0 ? { ifMatch: before.revision, mails } : {}
}
