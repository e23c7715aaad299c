import type { CallContent } from '../../cases/call/call-content.ts'
import type { ScriptChoice } from '../../cases/call/script-choice.ts'
import { dialledNumbers } from '../../cases/customer/dialled-numbers.ts'
import type { IsExcluded } from '../../directory/exclusions/open-exclusions.ts'
import { mentionsPrizeIn as mentionsPrize } from '../script/script.ts'
import { hasOpenProblem } from '../../cases/call/customer-state.ts'
import { possibleContacts } from '../../cases/customer/contact-ref.ts'
import {
  calledDespite,
  type CustomerRight,
  rightsInForce,
} from '../../cases/customer/rights/customer-rights.ts'
import type { NumberHashes } from '../../cases/customer/number-hash.ts'
import type { ReadContact } from '../../cases/customer/read-contact.ts'
import { faultFields, log } from '../../platform/runtime/log.ts'

/** How long the response to a call waits for its customer's state, from the start of the put. */
const longestWaitMs = 2000

/** What asking for a customer's state needs. */
export type StandingPorts = { readContact: ReadContact; numberHashes: NumberHashes }

/** What asking for the exclusion list needs. */
export type ExclusionPorts = { isExcluded: IsExcluded }

/** What a customer's state means for the response to a call. */
export type Standing = {
  /** The script mentions neither survey nor prize. */
  omits: boolean
  /** The state despite which they were called; their script is empty. */
  despite: CustomerRight | undefined
  /** Whether the reference is known to be a company's; absent if it could not be read. */
  isCompany?: boolean
}

class TooLate extends Error {
  override name = 'TimeoutError'
}

// Not AbortSignal.timeout: nothing could end it with the read, and every call would leave one behind for two seconds.
const unlessLate = async <T>(result: Promise<T>): Promise<T> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new TooLate()), longestWaitMs)
  try {
    return await Promise.race([result, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Whether the prize is left out of a script because the number called is on an exclusion list: read in the dealer's
 * country, and only if the script mentions a prize. Never throws: if it cannot be known within two seconds, it is left out.
 */
export const withholdsPrize =
  ({ isExcluded }: ExclusionPorts) =>
  async (
    { dealerId, country }: { dealerId: string; country: string },
    script: ScriptChoice,
    phone: string | undefined,
  ): Promise<boolean> => {
    if (!mentionsPrize(script)) return false
    try {
      return await unlessLate(isExcluded(dialledNumbers(phone, country)))
    } catch (fault) {
      log('warn', 'prize-omitted', { dealerId, ...faultFields(fault) })
      return true
    }
  }

/**
 * What a customer's state means for a call that is being taken: `except` are the problems that count as closed, the call's
 * own first. Never throws: if it cannot be read within two seconds, the script omits the survey, because mentioning it
 * wrongly is worse than leaving it out.
 */
export const customerStanding =
  ({ readContact, numberHashes }: StandingPorts) =>
  async (
    dealerId: string,
    { customer }: Pick<CallContent, 'customer'>,
    { callId, receivedAt }: { callId: string; receivedAt: string },
    except: readonly string[],
  ): Promise<Standing> => {
    try {
      const numbers = numberHashes(dealerId, customer.phone)
      const contacts = possibleContacts(customer.ref, numbers)
      const state = await unlessLate(readContact(dealerId, contacts, numbers))
      return {
        omits: hasOpenProblem(state, except) || rightsInForce(state.allRights).length > 0,
        despite: calledDespite(state.allRights, { callId, receivedAt }),
        isCompany: state.isCompany === true,
      }
    } catch (fault) {
      log('warn', 'survey-omitted', { dealerId, callId, ...faultFields(fault) })
      return { omits: true, despite: undefined }
    }
  }
