import { isEarlierClosingKey, isEarlierStepKey } from '../keys.ts'
import * as z from 'zod/mini'
import { showCustomer } from './show-customer.ts'
import type { HeldItem, ShownItem } from '../../platform/personal-data/personal-data.ts'
import { roleOf } from '../../platform/personal-data/role-of.ts'
import { parseAlertItem } from '../alert/alert-item.ts'
import { parseDeliveryItem } from '../alert/delivery-item.ts'
import { parseNoticeItem } from '../alert/notice-item.ts'
import { isRectification } from '../amendment/rectification-id.ts'
import type { CallContent } from '../call/call-content.ts'
import { parseCallItem } from '../call/call-item.ts'
import { parseEarlierClosing } from '../entries/closing-entry.ts'
import { parseEarlierStep } from '../entries/earlier-step.ts'
import { type CaseEntry, parseEntryItem } from '../entries/entry-item.ts'

/** A visit, with the role of whoever advised the customer. */
const visitOf = <Visit extends { adviser?: string | undefined }>({ adviser, ...visit }: Visit) => ({
  ...visit,
  ...(adviser !== undefined && { adviser: roleOf('dealer') }),
})

/** What was said and noted in a call, without who the operator was. */
const contentOf = ({ operator: _, visit, ...content }: CallContent) => ({
  ...content,
  visit: visitOf(visit),
})

const amended = z.looseObject({ visit: z.optional(z.looseObject({ adviser: z.optional(z.string()) })) })

/** Whether a call was put for whose it is now: of a company, for a driver at the same number. */
const isPutForThem = (put: CallContent['customer'], now: CallContent['customer']) =>
  put.ref === now.ref && ((put.type !== 'company' && now.type !== 'company') || put.phone === now.phone)

const showCall = (item: unknown): ShownItem => {
  const call = parseCallItem(item)
  const { problem, followUp, phone } = call
  const isTheirs = isPutForThem(call.put.content.customer, call.content.customer)
  const { derived: _, operator: __, ...classification } = call.classification
  return {
    at: call.receivedAt,
    data: {
      // What was put for another customer is not this one's, though it may not have been taken out of the call yet.
      ...contentOf(isTheirs ? call.put.content : call.content),
      ...(call.now && { correctedTo: contentOf(call.content) }),
      classification,
      ...(phone && { phoneAsDialled: phone.shown }),
      ...(problem && {
        problem: {
          status: problem.status,
          openedAt: problem.problemAt,
          acknowledgeBy: problem.acknowledgeBy,
          resolveBy: problem.resolveBy,
          reopenings: problem.reopenings,
          ...(problem.assignee !== null && { inTheHandsOf: roleOf('dealer') }),
        },
      }),
      ...(Object.keys(call.resolution).length > 0 && { resolution: call.resolution }),
      ...(followUp && {
        followUp: { kind: followUp.kind, state: followUp.state, surveyExpected: followUp.survey },
      }),
    },
  }
}

const showEntry = (entry: CaseEntry): ShownItem | null => {
  // Of a customer whose call it was before, or of somebody else with the number.
  if (entry.kind === 'right' && (entry.former || entry.of)) return null
  const { at, by, kind: _, ...said } = entry
  const about = { by: roleOf(by) }
  if (entry.kind === 'amendment') {
    const { visit, ...others } = z.parse(amended, JSON.parse(entry.fields))
    const fields = { ...others, ...(visit && { visit: visitOf(visit) }) }
    const rectifiedOn = isRectification(entry.id) && { rectifiedOn: at.slice(0, 10) }
    return { at, data: { ...about, note: entry.note, ...rectifiedOn, fields, criteria: entry.criteria } }
  }
  if (entry.kind === 'step') {
    const { assignee, ...content } = entry.content
    const { call, from, to } = entry
    const assigned = assignee === undefined ? {} : { assignee: roleOf('dealer') }
    return { at, data: { ...about, from, to, ...content, ...assigned, ...(call && { call }) } }
  }
  const { print: __, since: ___, ...shown } = { print: '', since: undefined, ...said }
  return { at, data: { ...about, ...shown } }
}

const showAlert = (item: unknown): ShownItem => {
  const { notice, level, state, at, sentAt } = parseAlertItem(item)
  return { at: sentAt ?? at, data: { notice, to: `dealer, level ${level}`, state } }
}

const showDelivery = (item: unknown): ShownItem => {
  const { notice, type, at, detail } = parseDeliveryItem(item)
  return { at, data: { notice, type, ...(detail !== undefined && { detail }) } }
}

const showNotice = (item: unknown): ShownItem => {
  // The call has the number before where it was this customer's; of a company it may have been another driver's.
  const {
    dealerId: _,
    callId: __,
    phoneBefore: ___,
    at,
    by,
    ...said
  } = {
    phoneBefore: undefined,
    ...parseNoticeItem(item),
  }
  return { at, data: { ...said, by: roleOf(by) } }
}

/** What a person sees of an item of a case or of their own item; other people are roles. Throws if it cannot be read. */
export const showHeldCase = ({ key, kind, item }: HeldItem): ShownItem | null => {
  if (item === null || kind === 'index') return null
  if (kind === 'call') return showCall(item)
  if (kind === 'customer') return showCustomer(item)
  if (kind === 'alert') return showAlert(item)
  if (kind === 'delivery') return showDelivery(item)
  if (kind === 'notice') return showNotice(item)
  if (isEarlierClosingKey(key.sk)) return showEntry(parseEarlierClosing(item))
  return showEntry(isEarlierStepKey(key.sk) ? parseEarlierStep(item) : parseEntryItem(item))
}
