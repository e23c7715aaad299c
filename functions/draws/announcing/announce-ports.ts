import type { Directory } from '../../directory/reading/read-directory.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { DrawEvent } from '../events.ts'
import type { Publish } from '../../platform/events/publish.ts'
import type { BackoffPorts } from '../../platform/retry/back-off.ts'
import type { Mailer } from '../../platform/mail/sending/send-mail.ts'
import type { SendQuota } from '../../platform/mail/sending/send-quota.ts'
import type { AnnouncingStore } from './announcing-store.ts'
import type { DrawMailStore } from './mail/draw-mail-store.ts'
import type { DrawStore } from '../store/draw-store.ts'
import type { MonthStore } from '../months/month-store.ts'

/** What announcing a month's draws requires. */
export type AnnouncePorts = {
  months: Pick<MonthStore, 'list'>
  draws: Pick<DrawStore, 'listShard'>
  announcing: Pick<AnnouncingStore, 'progress' | 'storeProgress' | 'lease'>
  mails: Pick<DrawMailStore, 'create' | 'replace' | 'list'>
  mailer: Mailer
  quota: () => Promise<SendQuota>
  publish: Publish<DrawEvent>
  directory: Pick<Directory, 'dealer'>
  /** A group's current name; undefined if the group does not exist. */
  groupName: (groupId: string) => Promise<string | undefined>
  clock: Clock
  /** Generates an id for a run or an attempt. */
  newId: () => string
  /** The sender's address, and Asortis's. */
  from: string
  asortis: string
  /** Who at Asortis reads replies. */
  replyTo: string
  /** The API's base URL, without a trailing slash. */
  apiUrl: string
} & BackoffPorts

/** Why a run ends before everything is announced; the next run continues from there. */
export type StopReason =
  'no-time' | 'day-share-used' | 'ses-takes-none' | 'ses-refuses-this' | 'somebody-else'

/** Thrown to end a run in an orderly way. */
export class RunEnds extends Error {
  override name = 'RunEnds'
  readonly reason: StopReason
  constructor(reason: StopReason) {
    super(reason)
    this.reason = reason
  }
}
