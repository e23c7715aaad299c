import * as z from 'zod/mini'
import type { LocalRun } from '../running/local-run.ts'
import type { Changes } from './contract-examples.ts'
import { type Precondition, seen, type SendExample } from './example-data.ts'

const object = z.record(z.string(), z.json())
const items = z.object({ items: z.array(z.unknown()) })
const planned = z.object({ planId: z.string() })
const ordered = z.object({ erasureId: z.string(), state: z.string(), proof: z.int() })
const startedRectification = z.object({ rectificationId: z.string() })
const startedExport = z.object({ exportId: z.string() })
const opened = z.object({ accessId: z.string() })
const clockOf = z.object({ now: z.string() })

const customerRef = 'C-10999'
const exported = 'C-10998'
/** The member of staff who erases; the approval is by one of the dealer's own people. */
const staff: Changes = { as: 'staff' }
const soonMs = 100

const pause = () => new Promise((resolve) => setTimeout(resolve, soonMs))

/** Takes a call of a customer of its own, whom staff may act for, and waits until the customer is found by it. */
const held = async (run: LocalRun, send: SendExample, ref: string) => {
  const { content } = z.object({ content: object }).parse((await send('getCall')).body)
  const visit = { ...object.parse(content['visit']), ref: `OR-${ref}` }
  await send('putCall', {
    parameters: { callId: `call-of-${ref}` },
    body: { ...content, customer: { ref }, visit },
  })
  const { headers, body } = await send('getDealer')
  const { dealerId: _, group: __, ...dealer } = object.parse(body)
  await send('putDealer', {
    parameters: { 'If-Match': headers.get('etag') ?? '' },
    body: { ...dealer, rightsHandledBy: 'asortis' },
  })
  await seen(run)
  while (
    items.parse((await send('searchCustomers', { ...staff, body: { customerRef: ref } })).body).items
      .length === 0
  )
    await pause()
}

/** What the examples of files and corrections need: a customer of their own, for whom staff act as instructed. */
export const exportDataIn = (run: LocalRun): Readonly<Record<string, Precondition>> => {
  let customer: Promise<void> | undefined
  const ofACustomer: Precondition = async (send) => {
    await (customer ??= held(run, send, exported))
    return { ...staff, parameters: { customerRef: exported } }
  }
  const ofAFile =
    (start: string): Precondition =>
    async (send) => {
      const of = await ofACustomer(send)
      const { exportId } = startedExport.parse((await send(start, of)).body)
      return { ...staff, parameters: { ...of.parameters, exportId } }
    }
  return {
    startAccessExport: ofACustomer,
    getAccessExport: ofAFile('startAccessExport'),
    startPortabilityExport: ofACustomer,
    getPortabilityExport: ofAFile('startPortabilityExport'),
    rectifyCustomer: ofACustomer,
    getRectification: async (send) => {
      const { body } = await send('rectifyCustomer', await ofACustomer(send))
      const { rectificationId } = startedRectification.parse(body)
      return { ...staff, parameters: { rectificationId } }
    },
  }
}

/** What the examples of erasing need: a customer of their own, whom staff erase as the dealer has instructed. */
export const erasureDataIn = (run: LocalRun): Readonly<Record<string, Precondition>> => {
  let customer: Promise<void> | undefined
  const ofACustomer: Precondition = async (send) => {
    await (customer ??= held(run, send, customerRef))
    return { ...staff, parameters: { customerRef } }
  }
  let erasure: Promise<z.output<typeof ordered>> | undefined
  const ofAnErasure = (send: SendExample) =>
    (erasure ??= (async () => {
      const of = await ofACustomer(send)
      const { planId } = planned.parse((await send('eraseCustomer', of)).body)
      const order = { ...of, parameters: { ...of.parameters, planId } }
      const { erasureId } = ordered.parse((await send('eraseCustomer', order)).body)
      for (;;) {
        const now = { ...staff, parameters: { erasureId } }
        const read = ordered.parse((await send('getErasure', now)).body)
        if (read.state === 'blocked') return read
        const clock = clockOf.parse((await run.admin('clock')).body)
        if (read.state === 'settling') await run.moveClock(new Date(Date.parse(clock.now) + 1_560_000))
        await pause()
      }
    })())
  let access: Promise<string> | undefined
  const ofAnAccess: Precondition = async (send) => {
    await ofAnErasure(send)
    const of = { ...staff, parameters: { customerRef } }
    const accessId = await (access ??= (async () =>
      opened.parse((await send('requestBlockedAccess', of)).body).accessId)())
    return { ...of, parameters: { customerRef, accessId } }
  }
  return {
    eraseCustomer: ofACustomer,
    getErasure: async (send) => ({
      ...staff,
      parameters: { erasureId: (await ofAnErasure(send)).erasureId },
    }),
    requestBlockedAccess: async (send) => {
      await ofAnErasure(send)
      return { ...staff, parameters: { customerRef } }
    },
    approveBlockedAccess: async (send) => ({ ...(await ofAnAccess(send)), as: 'dealer:gredos' }),
    listBlockedAccess: async (send) => {
      await ofAnAccess(send)
      return staff
    },
    getBlockedAccess: ofAnAccess,
    getProof: async (send) => ({
      ...staff,
      parameters: { proofId: String((await ofAnErasure(send)).proof) },
    }),
    searchProofs: () => Promise.resolve({ ...staff, body: { customerRef } }),
  }
}
