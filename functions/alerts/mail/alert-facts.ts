import type { NoticeItem } from '../../cases/alert/notice-item.ts'
import type { Notice } from '../../cases/alert/notice.ts'
import type { StoredCall } from '../../cases/call/call-item.ts'
import type { NotToRing } from '../../cases/suspension/not-to-ring.ts'
import type { ProblemState } from '../../cases/problem/problem-state.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import type { Questionnaire } from '../../directory/questionnaires/questionnaire.ts'

/** A call whose classification is a problem. */
export type ProblemCall = StoredCall & { problem: ProblemState }

/**
 * A recipient of an earlier notice about a problem: a name or an address, null for Asortis; when (ISO 8601); whether the
 * mail reached them; and whether they are the reader of this mail.
 */
export type Told = { who: string | null; at: string; reached: boolean; isReader: boolean }

/** How a recipient reaches a person at Asortis: an address, and a phone number in E.164 (`+34920123456`). */
export type Contact = { email: string; phone: string }

/** Everything an alert mail may contain; nothing else goes in. */
export type AlertFacts = {
  notice: Notice
  /** What a further notice is about, or what happened last to a problem whose escalation this is; undefined for an alert. */
  news: NoticeItem | undefined
  /** What else an escalation has to tell that happened since the problem was opened last, first to last. */
  earlierNews: readonly NoticeItem[]
  /** Whom the mail is to: above level 1, or in place of somebody, it explains why it went to them. */
  to: { level: number; inPlaceOf?: string; ofBrand?: true }
  call: ProblemCall
  dealer: Pick<Dealer, 'name' | 'language' | 'zone' | 'country'> | undefined
  questionnaire: Questionnaire | undefined
  /** The day (`YYYY-MM-DD`) on which the brand survey is expected; undefined if the brand could not be read. */
  surveyExpected: string | undefined
  /** Whom earlier notices went to, first to last. Only an escalation shows it. */
  told: readonly Told[]
  /** What the customer, or whoever else has the number, asked for, so that nobody is told to ring them. */
  notToRing: NotToRing
  sentAt: Date
  /** Where the recipient can acknowledge the problem; null if they cannot. */
  link: string | null
  contact: Contact
}
