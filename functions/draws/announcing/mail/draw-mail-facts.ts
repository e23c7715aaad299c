import * as z from 'zod/mini'
import type { Draw } from '../../store/draw-item.ts'
import { sealedList, type SealedList } from '../../record/sealed-list.ts'

/** A participant as named in an e-mail; a dealer that no longer exists is named by its id. */
type NamedHolder = { number: number; dealerId: string; name: string }

/** Everything that an e-mail about a group's draw may contain. */
export type DrawMailFacts = {
  draw: Draw
  list: SealedList
  /** The group's name, or its id if the group no longer exists. */
  groupName: string
  holders: readonly NamedHolder[]
  /** The month's digest. */
  digest: string
  /** The time of the round. */
  drawTime: Date
  /** The public URL of the month's digest and the group's commitment. */
  commitmentsUrl: string
  /** Where participants find the verification guide and the checker. */
  guideUrl: string
  checkerUrl: string
  /** When the e-mail is sent: a list received at draw time or later proves nothing. */
  sentAt: Date
  /** Whether the list uses a test chain, so that this is not a real draw. */
  testChain: boolean
}

/** A draw's list, parsed from its exact bytes. Throws if they are not a list. */
export const listOfDraw = ({ list }: Pick<Draw, 'list'>): SealedList => z.parse(sealedList, JSON.parse(list))

/** A month's results for Asortis. Names only the first few of each shard. */
export type MonthFacts = {
  month: string
  groups: number
  decided: number
  /** How many lists were not held, by reason; `<group> <reason>` of the first. */
  notHeld: Readonly<Record<string, number>>
  notHeldOf: readonly string[]
  /** Lists that should be decided but are not. */
  undecided: number
  undecidedOf: readonly string[]
  /** Groups for which no list could be written, and the first of them: they have no draw this month. */
  failed: number
  failedOf: readonly string[]
  /** Lists of earlier months that were written after those months had been announced; `<group> <month>` of the first. */
  missedBefore: number
  missedBeforeOf: readonly string[]
  mailsSent: number
  /** Sealing e-mails that SES accepted at draw time or later. */
  mailsLate: number
  mailsFailed: number
  /** `<group> <number>` of the first recipients who were not reached. */
  mailsFailedOf: readonly string[]
}
