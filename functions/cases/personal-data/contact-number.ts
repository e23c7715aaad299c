import type { HeldItem } from '../../platform/personal-data/personal-data.ts'
import { numberOfContact } from '../customer/contact-ref.ts'
import { contactOfKey } from '../keys.ts'

/** The hash of the number of the company's contact whose item it is; undefined for any other item. Pure. */
export const contactNumberOf = ({ key, kind }: HeldItem): string | undefined =>
  kind === 'customer' ? numberOfContact(contactOfKey(key.sk)) : undefined
