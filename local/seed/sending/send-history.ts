import * as z from 'zod/mini'
import type { Mailboxes } from '../../engines/ses/mailbox.ts'
import type { Act, Action, Sender } from '../history/actions.ts'
import { request } from './request.ts'
import { sendSurveyFile } from './send-survey-file.ts'
import { sendReviews } from './send-reviews.ts'

/** What sending a history needs of the run. */
export type HistoryPorts = {
  api: string
  token: (who: Sender) => Promise<string>
  /** Sets the clock, which runs on from there; never back. */
  moveTo: (at: Date) => void
  /** Waits until what has been caused is done: e-mails are sent, events delivered. */
  settle: () => Promise<void>
  runSchedule: (name: string) => Promise<void>
  setMailbox: Mailboxes['setMailbox']
  /** The texts of the e-mails whose subject contains this. */
  mailsAbout: (subject: string) => string[]
}

const batch = z.object({
  items: z.array(
    z.object({
      callId: z.nullable(z.string()),
      status: z.int(),
      body: z.looseObject({ problem: z.optional(z.nullable(z.unknown())) }),
    }),
  ),
})
const draw = z.looseObject({
  winner: z.optional(z.int()),
  holders: z.optional(z.array(z.tuple([z.int(), z.string()]))),
})

export type Sent = { calls: number; problems: number }

const acts = (ports: HistoryPorts, sent: Sent) => {
  const { api } = ports
  const send = async ({ as, path, body, ...rest }: Extract<Act, { kind: 'send' }>) => {
    const answer = await request(`${api}${path}`, { token: await ports.token(as), body, ...rest })
    if (!path.endsWith('/call-batches')) return
    for (const { callId, status, body: result } of z.parse(batch, answer).items) {
      if (status >= 300) throw new Error(`The sample call ${callId} was refused: ${JSON.stringify(result)}`)
      sent.calls += 1
      if (result.problem) sent.problems += 1
    }
  }

  const followLink = async ({ visitRef, assignee }: Extract<Act, { kind: 'link' }>) => {
    const mails = ports.mailsAbout(visitRef).join('\n')
    const token = /\/v1\/acknowledgements\/([A-Za-z0-9_-]{43})/.exec(mails)?.[1]
    if (token === undefined) throw new Error(`No e-mail about ${visitRef} has a link`)
    const response = await fetch(`${api}/v1/acknowledgements/${token}`, {
      method: 'POST',
      headers: { origin: 'null' },
      body: new URLSearchParams({ assignee }),
    })
    if (!response.ok) throw new Error(`The link about ${visitRef} was answered with ${response.status}`)
  }

  const recordDiscount = async ({ groupId, month, step }: Extract<Act, { kind: 'discount' }>, at: Date) => {
    const url = `${api}/v1/groups/${groupId}/draws/${month}`
    const staff = await ports.token('staff')
    if (step === 'application') {
      const body = { reference: `AB-${month}`, appliedAt: at.toISOString() }
      await request(`${url}/application`, { token: staff, method: 'POST', body })
      return
    }
    const { winner, holders = [] } = z.parse(draw, await request(url, { token: staff, method: 'GET' }))
    const dealerId = holders.find(([number]) => number === winner)?.[1] ?? ''
    const body = { customerRef: `C-${month.replace('-', '')}`, note: 'Entregado en la siguiente revisión' }
    await request(`${url}/pass-on`, { token: await ports.token(`dealer:${dealerId}`), method: 'POST', body })
  }

  return async ({ at, act }: Action): Promise<void> => {
    if (act.kind === 'send') await send(act)
    else if (act.kind === 'link') await followLink(act)
    else if (act.kind === 'survey-file') await sendSurveyFile(ports, act)
    else if (act.kind === 'discount') await recordDiscount(act, at)
    else if (act.kind === 'reviews') {
      // What has been caused until now may be to be reviewed.
      await ports.settle()
      await sendReviews(ports, act.by)
    } else if (act.kind === 'mailbox') ports.setMailbox(act.address, act.behaviour)
    else
      for (const name of act.names) {
        await ports.runSchedule(name)
        await ports.settle()
      }
  }
}

const isWaitedFor = ({ act }: Action) => act.kind === 'send' && act.alerts === true

/**
 * Lets everything of a plan happen when it is due: the clock goes from one instant to the next, without waiting for
 * what nobody waits for. Returns the numbers of calls and problems.
 */
export const sendHistory = async (ports: HistoryPorts, plan: readonly Action[]): Promise<Sent> => {
  const sent: Sent = { calls: 0, problems: 0 }
  const run = acts(ports, sent)
  for (const turn of Map.groupBy(plan, ({ at }) => at.getTime()).values()) {
    const [first] = turn
    if (first) ports.moveTo(first.at)
    await Promise.all(turn.map(run))
    if (turn.some(isWaitedFor)) await ports.settle()
  }
  await ports.settle()
  return sent
}
