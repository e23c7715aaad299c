/** What happens to an e-mail after SES has accepted it. */
export const behaviours = [
  'success',
  'bounce',
  'soft-bounce',
  'mailbox-full',
  'message-too-large',
  'content-rejected',
  'attachment-rejected',
  'suppressionlist',
  'complaint',
  'ooto',
  'early-ooto',
  'reject',
  'delay',
] as const
export type Behaviour = (typeof behaviours)[number]

/**
 * How recipients behave. As in SES's mailbox simulator, the local part decides, in any domain: `bounce@`,
 * `bounce+anything@`, `complaint@`, `suppressionlist@`, `ooto@`, `success@`, and our own `soft-bounce@`,
 * `mailbox-full@`, `message-too-large@`, `content-rejected@`, `attachment-rejected@`, `early-ooto@`, `reject@` and
 * `delay@`. Everything else is delivered, unless set otherwise for an address.
 */
export const createMailboxes = () => {
  const set = new Map<string, Behaviour>()
  return {
    /** Sets an address's behaviour from now on; undefined resets it to that of its local part. */
    setMailbox: (address: string, behaviour: Behaviour | undefined) => {
      if (behaviour === undefined) set.delete(address.toLowerCase())
      else set.set(address.toLowerCase(), behaviour)
    },
    behaviourOf: (address: string): Behaviour => {
      const key = address.toLowerCase()
      const local = key.split('@')[0]?.split('+')[0]
      return set.get(key) ?? behaviours.find((behaviour) => behaviour === local) ?? 'success'
    },
  }
}
export type Mailboxes = ReturnType<typeof createMailboxes>
