import type { MailClaim } from './claim-steps.ts'

/** A stored mail: its state, and in `n` the number of writes. */
export type StoredMail = MailClaim & { n: number }

/** A store of items that count their writes. */
type Replaceable<M> = {
  /** Replaces an item not written since `n`. Returns null, or the current item on a conflict. */
  replace: (next: M, n: number) => Promise<M | null>
}

/** A store of mails of one kind. Each write is one conditional put, and returns the current item on a conflict. */
export type MailStore<M> = Replaceable<M> & {
  /** Puts a mail unless it exists. Returns null, or the existing one. */
  create: (mail: M) => Promise<M | null>
}

/** Applies a change to an item, again after each conflict. Returns the resulting item. */
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

/** A change, followed by `complete` if it is then known that SES accepted the mail. */
export const completing =
  <M extends MailClaim>(change: (mail: M) => M | null, complete: (mail: M) => M = (mail) => mail) =>
  (mail: M): M | null => {
    const next = change(mail)
    return next && mail.sentAt === undefined && next.sentAt !== undefined ? complete(next) : next
  }
