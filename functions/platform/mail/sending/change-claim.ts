import type { MailClaim } from './claim-steps.ts'

/** A mail as its item holds it: how it stands, and in `n` how often it was written. */
export type StoredMail = MailClaim & { n: number }

/** Where items with a counter of their writes are kept. */
export type Replaceable<M> = {
  /** Replaces an item nobody has written since `n`: null when done, else the item as it is now. */
  replace: (next: M, n: number) => Promise<M | null>
}

/** Where the mails of one kind are kept. Both writes are one conditional put; on a conflict they answer what is there. */
export type MailStore<M> = Replaceable<M> & {
  /** Puts a mail where there is none: null when it is there now, else the one that was there before. */
  create: (mail: M) => Promise<M | null>
}

/** Changes an item, from whatever state it is found in by then. Answers the item as it is afterwards. */
export const changeClaim = async <M extends { n: number }>(
  store: Replaceable<M>,
  seen: M,
  change: (item: M) => M | null,
): Promise<M> => {
  let current = seen
  for (;;) {
    const changed = change(current)
    if (changed === null) return current
    const next = { ...changed, n: current.n + 1 }
    const other = await store.replace(next, current.n)
    if (other === null) return next
    current = other
  }
}

/** A change after which `complete` adds what else an item says of a mail, once it is known that SES has taken it. */
export const completing =
  <M extends MailClaim>(change: (mail: M) => M | null, complete: (mail: M) => M = (mail) => mail) =>
  (mail: M): M | null => {
    const next = change(mail)
    return next && mail.sentAt === undefined && next.sentAt !== undefined ? complete(next) : next
  }
