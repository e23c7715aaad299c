import { AwsError } from '../front/aws-error.ts'
import type { SesMail } from './ses-mail.ts'

/** The account's configuration. */
type SesAccount = {
  region: string
  /** Verified domains and addresses. */
  identities: readonly string[]
  configurationSets: readonly string[]
}

const maxRecipients = 50
const maxBytes = 10 * 1024 * 1024

const bad = (message: string) => new AwsError('InvalidParameterValue', message)

const localPartRefusal = (local: string): string | undefined => {
  if (local.startsWith('.')) return 'Local address starts with dot'
  if (local.endsWith('.')) return 'Local address ends with dot'
  if (local.includes('..')) return 'Local address contains dot-dot'
  if (!/^[!-~]+$/.test(local)) return 'Local address contains control or whitespace'
  if (/[",:;<>()[\]\\@]/.test(local)) return 'Local address contains illegal character'
  // SES decodes it, and the decoded address is not one.
  if (local.includes('=?')) return 'Local address contains an encoded word'
  return undefined
}

const domainRefusal = (domain: string): string | undefined => {
  if (domain.startsWith('.')) return 'Domain starts with dot'
  if (domain.endsWith('.')) return 'Domain ends with dot'
  if (domain.includes('..')) return 'Domain contains dot-dot'
  const labels = domain.split('.')
  if (labels.some((label) => !/^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$/.test(label)))
    return 'Domain contains illegal character'
  if (labels.some((label) => label.length > 63)) return 'Domain label is longer than 63 characters'
  if (labels.length < 2 || !/[A-Za-z]/.test(labels.at(-1) ?? '')) return 'Domain has no top-level domain'
  return undefined
}

const addressRefusal = (address: string): string | undefined => {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = address.slice(at + 1)
  if (at < 1 || domain === '') return "Missing final '@domain'"
  if (local.length > 64 || address.length > 320) return 'Address length is more than 320 characters long'
  return localPartRefusal(local) ?? domainRefusal(domain)
}

const tagRefusal = (kind: 'name' | 'value', text: string): string | undefined => {
  const shown = text.slice(0, 256)
  if (text.length === 0) return `The tag ${kind} must be specified.`
  if (text.length > 256) return `Invalid tag ${kind} <${shown}>: longer than 256 characters.`
  if (!/^[A-Za-z0-9_-]+$/.test(text))
    return `Invalid tag ${kind} <${shown}>: only alphanumeric ASCII characters, '_', and '-' are allowed.`
  return undefined
}

/**
 * The verified identity that a `From` address is sent under: the address itself, or its domain or a parent domain.
 * Undefined if none is verified.
 */
export const identityOf = (from: string, identities: readonly string[]): string | undefined => {
  const address = from.toLowerCase()
  const domain = address.split('@').at(-1) ?? ''
  const covers = (identity: string) =>
    identity === address || identity === domain || domain.endsWith(`.${identity}`)
  const candidates = identities.filter((identity) => covers(identity.toLowerCase()))
  return candidates.toSorted((a, b) => b.length - a.length)[0]
}

/** The reason real SES would reject an e-mail, or undefined if it accepts it. */
export const sesRefusal = (mail: SesMail, account: SesAccount): AwsError | undefined => {
  if (mail.raw.length === 0) return bad('Empty raw message data')
  if (mail.raw.length > maxBytes)
    return new AwsError(
      'MessageRejected',
      `Message length is more than ${maxBytes} bytes long: ${mail.raw.length}.`,
    )
  if (mail.from === '') return bad("Missing required header 'From'.")
  if (mail.destinations.length === 0) return bad('Missing final recipients.')
  if (mail.destinations.length > maxRecipients) return bad(`Recipient count exceeds ${maxRecipients}.`)
  for (const address of [mail.from, ...mail.destinations]) {
    const refusal = addressRefusal(address)
    if (refusal !== undefined) return bad(refusal)
  }
  for (const { name, value } of mail.tags) {
    const refusal = tagRefusal('name', name) ?? tagRefusal('value', value)
    if (refusal !== undefined) return bad(refusal)
  }
  if (new Set(mail.tags.map(({ name }) => name)).size < mail.tags.length) return bad('Duplicate tag name.')
  const set = mail.configurationSet
  if (set !== undefined && !account.configurationSets.includes(set))
    return new AwsError('ConfigurationSetDoesNotExist', `Configuration set <${set}> does not exist.`)
  if (identityOf(mail.from, account.identities) === undefined)
    return new AwsError(
      'MessageRejected',
      'Email address is not verified. The following identities failed the check in region ' +
        `${account.region.toUpperCase()}: ${mail.from}`,
    )
  return undefined
}
