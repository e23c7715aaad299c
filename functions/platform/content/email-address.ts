import { domainToASCII, domainToUnicode } from 'node:url'

// RFC 5321's dot-atom and host names, which is what SES accepts; quoted local parts and address literals are not.
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
const localPart = new RegExp(`^${atom}(\\.${atom})*$`)
const label = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/
const topLevel = /^([A-Za-z]{2,63}|xn--[A-Za-z0-9-]+)$/i

/** No address is longer: RFC 5321's longest path without its angle brackets. */
const maxAddress = 254
const maxLocalPart = 64

const isDomain = (domain: string): boolean => {
  const labels = domain.split('.')
  return (
    labels.length > 1 &&
    labels.every((each) => label.test(each)) &&
    topLevel.test(labels.at(-1) ?? '') &&
    // A label that only looks like Punycode stays as it is.
    !domainToUnicode(domain)
      .split('.')
      .some((each) => /^xn--/i.test(each))
  )
}

/** An address with its domain in the letters that people read: `xn--mller-kva.example` is `müller.example`. */
export const readableAddress = (address: string): string => {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, at + 1)}${domainToUnicode(address.slice(at + 1)) || address.slice(at + 1)}`
}

/**
 * The form of an e-mail address that SES sends to: a domain in non-ASCII letters becomes ASCII (`müller.example` is
 * `xn--mller-kva.example`), everything else stays. Undefined if SES would not accept the address.
 */
export const sendableAddress = (address: string): string | undefined => {
  // Converting the domain would drop them, and two different spellings would be one address.
  if (/\p{Default_Ignorable_Code_Point}/u.test(address)) return undefined
  const at = address.lastIndexOf('@')
  if (at === -1) return undefined
  const [local, typed] = [address.slice(0, at), address.slice(at + 1)]
  // eslint-disable-next-line no-control-regex -- ASCII is meant
  const domain = /^[\u0000-\u007f]*$/.test(typed) ? typed : domainToASCII(typed)
  // `=?` starts an encoded word, which a mail program may decode to another address.
  const isLocalPart = local.length <= maxLocalPart && localPart.test(local) && !local.includes('=?')
  const sendable = `${local}@${domain}`
  return isLocalPart && isDomain(domain) && sendable.length <= maxAddress ? sendable : undefined
}
