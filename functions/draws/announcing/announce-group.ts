import { composeMime, threadId } from '../../platform/mail/rendering/compose-mime.ts'
import type { ComposedMail } from '../../platform/mail/rendering/mail-document.ts'
import type { TimeBudget } from '../../platform/retry/time-budget.ts'
import type { Dealer } from '../../directory/dealers/dealer.ts'
import { type AnnouncePorts, RunEnds } from './announce-ports.ts'
import { drawRecipients } from './announce-recipients.ts'
import { type PassCounts, passCounts } from './announcing-item.ts'
import { beaconChains } from '../record/beacon-chains.ts'
import type { Draw } from '../store/draw-item.ts'
import { composeDecided, composeSealed } from './mail/compose-draw-mail.ts'
import type { Reader } from './mail/draw-mail-parts.ts'
import { type DrawMailFacts, listOfDraw } from './mail/draw-mail-facts.ts'
import type { LateLists } from './late-lists.ts'
import { type DrawMail, mailRecipient } from './mail/draw-mail-item.ts'
import {
  type OutgoingDrawMail,
  giveUpDrawMail,
  isSent,
  sendDrawMail,
  type SendPorts,
} from './mail/send-draw-mail.ts'
import { drawTime } from '../../platform/calendar/draw-months.ts'

/** The ports of a run, with waiting for a sending slot and the lists that were written late. */
export type GroupMailPorts = AnnouncePorts & SendPorts & { lateLists: LateLists }

const factsOf = async (
  { directory, groupName, apiUrl }: GroupMailPorts,
  draw: Draw,
  digest: string,
): Promise<{ facts: Omit<DrawMailFacts, 'sentAt'>; dealers: Map<number, Dealer | undefined> }> => {
  const [name, ...found] = await Promise.all([
    groupName(draw.groupId),
    ...draw.holders.map(async ([number, dealerId]) => {
      const dealer = await directory.dealer(dealerId)
      return { number, dealerId, dealer }
    }),
  ])
  const list = listOfDraw(draw)
  return {
    facts: {
      draw,
      list,
      groupName: name ?? draw.groupId,
      holders: found.map(({ number, dealerId, dealer }) => ({
        number,
        dealerId,
        name: dealer?.name ?? dealerId,
      })),
      digest,
      drawTime: drawTime(draw.month),
      commitmentsUrl: `${apiUrl}/v1/draws/${draw.month}/commitments?group=${draw.groupId}`,
      guideUrl: `${apiUrl}/docs/draw`,
      checkerUrl: `${apiUrl}/docs/check_draw.py`,
      testChain: list.chain !== beaconChains.quicknet.hash,
    },
    dealers: new Map(found.map(({ number, dealer }) => [number, dealer])),
  }
}

/** Whether SES accepted an e-mail in this run. */
const isFresh = (mail: DrawMail, known: readonly DrawMail[]): boolean => {
  const before = known.find(({ kind, recipient }) => kind === mail.kind && recipient === mail.recipient)
  return isSent(mail) && before?.sentAt === undefined
}

/**
 * E-mails every participant's recipients about a group's draw, skipping those already e-mailed. Returns the current
 * state of all e-mails of that kind. Throws `RunEnds` if SES accepts none.
 */
const mailParticipants =
  (ports: GroupMailPorts, digest: string, budget: TimeBudget) =>
  async (
    draw: Draw,
    kind: 'sealed' | 'decided',
    known: readonly DrawMail[],
    compose: (facts: DrawMailFacts, reader: Reader) => ComposedMail,
  ): Promise<DrawMail[]> => {
    const { from, replyTo, asortis } = ports
    const { facts, dealers } = await factsOf(ports, draw, digest)
    const thread = threadId(from, 'draw', `${draw.month}/${draw.groupId}`)
    const mails: DrawMail[] = []
    const notTaken: OutgoingDrawMail[] = []
    const send = async (outgoing: OutgoingDrawMail, there: DrawMail | undefined) => {
      try {
        mails.push(await sendDrawMail(ports)(outgoing, there, budget))
      } catch (fault) {
        if (!(fault instanceof RunEnds) || fault.reason !== 'ses-refuses-this') throw fault
        notTaken.push(outgoing)
      }
    }
    for (const { number } of facts.holders) {
      for (const to of drawRecipients(dealers.get(number), asortis)) {
        const recipient = mailRecipient(number, to.email)
        const about = { month: draw.month, groupId: draw.groupId, kind, recipient, number }
        const there = known.find((mail) => mail.kind === kind && mail.recipient === recipient)
        const reader = { number, instead: to.email === asortis }
        const write = (date: Date) =>
          composeMime(compose({ ...facts, sentAt: date }, reader), { from, replyTo, to, date, thread })
        await send({ about, to: to.email, write }, there)
      }
    }
    if (notTaken.length === 0) return mails
    // SES accepts other e-mails, so these ones are the problem, and nobody else should wait for them.
    if (!mails.some((mail) => isFresh(mail, known))) throw new RunEnds('ses-takes-none')
    for (const outgoing of notTaken) mails.push(await giveUpDrawMail(ports)(outgoing, budget))
    return mails
  }

const mailCounts = ({ groupId, state }: Draw, mails: readonly DrawMail[]): Partial<PassCounts> => {
  const mailsFailed = mails.filter((mail) => !isSent(mail))
  const isLate = ({ kind, month, sentAt }: DrawMail) =>
    // A list without a draw proves nothing, in time or not.
    state !== 'not-held' && kind === 'sealed' && sentAt !== undefined && new Date(sentAt) >= drawTime(month)
  return {
    mailsSent: mails.length - mailsFailed.length,
    mailsFailed: mailsFailed.length,
    mailsLate: mails.filter(isLate).length,
    mailsFailedOf: [...new Set(mailsFailed.map(({ number }) => `${groupId} ${number}`))],
  }
}

/** E-mails all participants of a group that its list is sealed, or that it has no draw. Returns the group's counts. */
export const mailSealed =
  (ports: GroupMailPorts, digest: string, budget: TimeBudget) =>
  async (draw: Draw): Promise<PassCounts> => {
    if (draw.holders.length === 0) return passCounts({})
    const known = await ports.mails.list(draw.month, draw.groupId)
    const mails = await mailParticipants(ports, digest, budget)(draw, 'sealed', known, composeSealed)
    return passCounts(mailCounts(draw, mails))
  }

/**
 * E-mails all participants of a group who won; nothing if there is no winner. Returns the group's counts, which
 * includes the sealing e-mails, because SES has reported their outcomes by now.
 */
export const mailDecided =
  (ports: GroupMailPorts, digest: string, budget: TimeBudget) =>
  async (draw: Draw): Promise<PassCounts> => {
    if (ports.lateLists.has(draw)) return passCounts({})
    const { groupId, month, state } = draw
    const known = await ports.mails.list(month, groupId)
    const before = known.filter(({ kind }) => kind === 'sealed')
    const late = ports.lateLists.before(draw)
    const lateCounts = {
      missedBefore: late.length,
      missedBeforeOf: late.map(({ month: missed }) => `${groupId} ${missed}`),
    }
    if (state === 'not-held') {
      const { reason = '' } = listOfDraw(draw)
      return passCounts({ ...mailCounts(draw, before), ...lateCounts, notHeld: [`${groupId} ${reason}`] })
    }
    if (state === 'sealed')
      return passCounts({ ...mailCounts(draw, before), ...lateCounts, undecided: 1, undecidedOf: [groupId] })
    const mails = await mailParticipants(ports, digest, budget)(draw, 'decided', known, composeDecided)
    return passCounts({ ...mailCounts(draw, [...before, ...mails]), ...lateCounts })
  }
