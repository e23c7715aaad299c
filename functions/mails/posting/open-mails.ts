import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import { mailStore } from '../store/mail-store.ts'
import { type PostMail, postMail } from './post-mail.ts'

/** Opens the posting of e-mails for other parts. */
export const openMails = (table: Table, clock: Clock): { postMail: PostMail } => ({
  postMail: postMail({ mails: mailStore(table), clock }),
})
