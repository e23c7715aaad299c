import { timingSafeEqual } from 'node:crypto'
import { isIPv6 } from 'node:net'

const equal = (a: string, b: string): boolean => {
  const [first, second] = [Buffer.from(a), Buffer.from(b)]
  return first.length === second.length && timingSafeEqual(first, second)
}

/** The groups of an IPv6 address, with those that `::` stands for. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::')
  const split = (part: string) => part.split(':').filter((group) => group !== '')
  if (tail === undefined) return split(head)
  const [before, after] = [split(head), split(tail)]
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after]
}

/** Of IPv6, the /56 that a household or an office has; IPv4, also in IPv6 form, as it is. */
const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!isIPv6(address)) return address
  const [a = '0', b = '0', c = '0', d = '0'] = groupsOf(address)
  const upper = (Number.parseInt(d, 16) & 0xff00).toString(16)
  return [a, b, c].map((group) => Number.parseInt(group, 16).toString(16)).join(':') + `:${upper}::/56`
}

/** What tells where a request came from. */
type Arrival = {
  /** The address that the API saw. */
  sourceIp: string
  forwardedFor: string | undefined
  /** What the site's distribution proves itself with. */
  siteKey: string | undefined
}

/**
 * The address that a request was sent from, for counting. Behind the site the API sees the distribution, which names
 * the sender in `X-Forwarded-For`, after whatever the sender wrote there itself; without its key that header is
 * anybody's word.
 */
export const senderAddress = (expectedKey: string, { sourceIp, forwardedFor, siteKey }: Arrival): string => {
  if (siteKey === undefined || !equal(expectedKey, siteKey)) return networkOf(sourceIp)
  const named = (forwardedFor ?? '').split(',').map((part) => part.trim())
  // The API appends the address that it saw itself.
  const senders = named.at(-1) === sourceIp ? named.slice(0, -1) : named
  return networkOf(senders.at(-1) || sourceIp)
}
